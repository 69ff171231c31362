/** What the profile of the reader's own code says: the program that is run, and what it prints at its end. */
import source from './profile.py?raw';

/** The reader's code, the call to profile, and the function whose share is asked for. */
export interface Subject {
  readonly code: string;
  readonly call: string;
  readonly name: string;
}

export type Profile =
  /** `share` of the time of the call was spent in the function and what it calls. */
  | {
      readonly kind: 'measured';
      readonly seconds: number;
      readonly calls: number;
      readonly share: number;
    }
  | { readonly kind: 'syntax' | 'raised'; readonly message: string; readonly line: number | null }
  /** The code defines no such function; `functions` are those it does. */
  | { readonly kind: 'missing'; readonly functions: readonly string[] }
  | { readonly kind: 'uncalled' };

/** In front of the line that is for us; no text of a reader's program is likely to begin with it. */
const MARK = '\u001e';

/** The program to run. A JSON string is a Python string as well. */
export function programOf({ code, call, name }: Subject): string {
  const given = [code, call, name].map((text) => JSON.stringify(text)).join(', ');
  return `${source}\n_oxidizing_profile(${given})\ndel _oxidizing_profile\n`;
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
      return `${name} and what it calls took ${Math.round(profile.share * 100)} % of the time, in ${calls}. The figures are in the form.`;
    }
    case 'syntax':
      return `Python cannot read it${at(profile.line)}: ${profile.message}`;
    case 'raised':
      return `It ended with an error${at(profile.line)}: ${profile.message}`;
    case 'missing': {
      const known = profile.functions.join(', ') || 'none';
      return `The code defines no function "${name}". Functions that it defines: ${known}.`;
    }
    case 'uncalled':
      return `The call never came to ${name}. Write a call that uses it.`;
  }
}

function at(line: number | null): string {
  return line === null ? '' : ` (line ${line})`;
}
