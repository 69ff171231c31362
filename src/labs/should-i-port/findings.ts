/** What a profile speaks against a port, and for something simpler. */
import { type LoopFound, type Measured, PARTS, type Part, percent } from './measured.ts';

/** Time that no port gains, because none of it is the reader's own Python. */
export interface Elsewhere {
  readonly kind: 'elsewhere';
  readonly part: Exclude<Part, 'own'>;
  readonly words: string;
}

/** Something simpler to try first; a reader who knows better may say that it does not apply. */
export interface Simpler {
  readonly kind: 'simpler';
  /** Tells it from the others, for what the reader says of it. */
  readonly key: string;
  readonly words: string;
}

export type Finding = Elsewhere | Simpler;

/** Below this share of own Python, most of the time is somebody else's. */
const MOSTLY = 0.5;
/** Of the calls that were compared, how many came again for a cache to be worth a thought. */
const OFTEN = 0.5;
/** Fewer calls than these say nothing about arguments that come again. */
const FEW_CALLS = 10;

const ELSEWHERE: Readonly<Record<Elsewhere['part'], string>> = {
  waiting: 'The function mostly waits, and Rust waits just as long.',
  io: 'The function mostly reads and writes. The disk, the terminal or the network sets that speed.',
  compiled:
    'The time goes into built-ins and extension modules. They are compiled code already: a port gains next to nothing there.',
  library:
    'The time goes into Python code of a library. Porting your function would not change that code. Look for a faster call or another library.',
};

/** The findings of a profile; what takes time elsewhere stands first. */
export function findingsOf({ parts, counted, repeated, loops }: Measured): readonly Finding[] {
  const found: Finding[] = [];
  const others = PARTS.filter((part) => part !== 'own');
  const [most] = [...others].sort((a, b) => parts[b] - parts[a]);
  if (most !== undefined && parts.own < MOSTLY) {
    const words = `${ELSEWHERE[most]} Only ${percent(parts.own)} of its time is your own Python.`;
    found.push({ kind: 'elsewhere', part: most, words });
  }
  if (counted >= FEW_CALLS && repeated / counted >= OFTEN) {
    found.push({
      kind: 'simpler',
      key: 'cache',
      words: `${repeated} of ${counted} calls had arguments that came before, with the same result. A cache may answer them: functools.cache is one line.`,
    });
  }
  return [...found, ...loops.map(loopFinding)];
}

function loopFinding({ kind, name, line }: LoopFound): Simpler {
  return { kind: 'simpler', key: `${kind} ${name}`, words: LOOP_WORDS[kind](name, line) };
}

const LOOP_WORDS: Readonly<Record<LoopFound['kind'], (name: string, line: number) => string>> = {
  same: (name, line) =>
    `Line ${line} goes over ${name} again for each element of ${name}. Twice the data takes four times as long, in Rust too. A dict, a set or sorting may spare the inner loop.`,
  window: (name, line) =>
    `Line ${line} takes a part of ${name} anew in each step. Parts that overlap can be updated instead: add what comes in, subtract what goes out.`,
  search: (name, line) =>
    `Line ${line} looks through the list ${name} in each step. A set finds it at once.`,
};
