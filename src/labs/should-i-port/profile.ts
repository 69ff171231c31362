/** What the profile of the reader's own code says: the program that is run, and what it prints at its end. */
import loops from './loops.py?raw';
import { type Measured, PARTS, type Part, percent } from './measured.ts';
import source from './profile.py?raw';
import repeats from './repeats.py?raw';

/** The reader's code, the call to profile, and the function or method whose share is asked for; empty for all of them. */
export interface Subject {
  readonly code: string;
  /** One or several statements. */
  readonly call: string;
  readonly name: string;
}

/** A function or method of the code, with the calls that came to it. */
export interface FunctionShare {
  readonly name: string;
  readonly calls: number;
  /** Of the time of the call, what was spent in it and what it calls, from 0 to 1. */
  readonly share: number;
}

export type Profile =
  /** With all functions of the code: their shares are of the same time. */
  | (Measured & { readonly functions: readonly FunctionShare[] })
  | { readonly kind: 'functions'; readonly functions: readonly FunctionShare[] }
  | { readonly kind: 'syntax' | 'raised'; readonly message: string; readonly line: number | null }
  /** The code defines no such function; `functions` are those it does. */
  | { readonly kind: 'missing'; readonly functions: readonly string[] }
  | { readonly kind: 'uncalled' };

/** In front of the line that is for us; no text of a reader's program is likely to begin with it. */
const MARK = '\u001e';

/** The program to run. A JSON string is a Python string as well. */
export function programOf({ code, call, name }: Subject): string {
  const given = [code, call, name].map((text) => JSON.stringify(text)).join(', ');
  return `${loops}\n${repeats}\n${source}
try:
    await _oxidizing_profile(${given}, _oxidizing_loops, _oxidizing_repeats)
finally:
    del _oxidizing_profile, _oxidizing_loops, _oxidizing_repeats
`;
}

/** The profile at the end of what was printed; null if there is none. */
export function profileIn(printed: string): Profile | null {
  const line = printed.split('\n').findLast((it) => it.startsWith(MARK));
  return line === undefined ? null : JSON.parse(line.slice(MARK.length));
}

/** A sentence or two for the reader. */
export function profileWords(profile: Profile, { name }: Subject): string {
  switch (profile.kind) {
    case 'measured': {
      const calls = profile.calls === 1 ? 'one call' : `${profile.calls} calls`;
      const words = `${name} and what it calls took ${percent(profile.share)} of the time, in ${calls}.`;
      return [words, runsWords(profile.runs), partWords(profile.parts)].filter(Boolean).join(' ');
    }
    case 'functions':
      return `The code defines ${profile.functions.length === 1 ? 'one function' : `${profile.functions.length} functions`}.`;
    case 'syntax':
      return `Python cannot read it${at(profile.line)}: ${profile.message}`;
    case 'raised':
      return `It ended with an error${at(profile.line)}: ${profile.message}${hintFor(profile.message)}`;
    case 'missing': {
      const known = profile.functions.join(', ') || 'none';
      return `The code defines no function "${name}". Functions and methods that it defines: ${known}.`;
    }
    case 'uncalled':
      return `The call never came to ${name}. Write a call that uses it.`;
  }
}

function runsWords(runs: number): string {
  return runs === 1 ? '' : `That is over soon, so it was run ${runs} times to measure the share.`;
}

const PART_WORDS: Readonly<Record<Part, string>> = {
  own: 'your own Python',
  compiled: 'built-ins and extension modules, which are compiled already',
  library: 'Python code of libraries',
  waiting: 'waiting',
  io: 'input and output',
};

/** Parts below this share are left out of the sentence. */
const WORTH_SAYING = 0.01;

function partWords(parts: Measured['parts']): string {
  const said = PARTS.filter((part) => parts[part] >= WORTH_SAYING)
    .sort((a, b) => parts[b] - parts[a])
    .map((part) => `${percent(parts[part])} ${PART_WORDS[part]}`);
  return said.length === 0 ? '' : `Of that time: ${said.join('; ')}.`;
}

function hintFor(message: string): string {
  if (/asyncio\.run|event loop/.test(message))
    return ' This page has an event loop already: write the call as "await main()".';
  if (/ModuleNotFoundError|ImportError/.test(message))
    return ' The page has the standard library and the extensions of this book. Profile this code on your computer, with cProfile, and fill in the form.';
  return '';
}

function at(line: number | null): string {
  return line === null ? '' : ` (line ${line})`;
}
