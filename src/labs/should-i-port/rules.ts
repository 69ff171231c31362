/** Whether a port is worth it: the answers of the form, and the rules that judge them, in their order. */
import { ceilingOf, WORK_HOURS } from '../amdahl/law.ts';

export const WORK = {
  loops: 'loops in Python, over numbers or text',
  numpy: 'calls of NumPy, pandas or another compiled library',
  waiting: 'waiting: for a database, the network, a disk',
  objects: 'many small objects and dictionaries',
} as const;

export const READERS = {
  nobody: 'nobody yet',
  one: 'one person',
  several: 'several people',
} as const;

/** What the reader says of the program. */
export interface Answers {
  /** Seconds that one run takes now. */
  readonly seconds: number;
  readonly runs: number;
  /** Part of the time in the function, from 0 to 1. */
  readonly share: number;
  readonly work: keyof typeof WORK;
  /** Whether a better algorithm and a library were looked for. */
  readonly searched: boolean;
  /** Whether tests say what the function does. */
  readonly tested: boolean;
  /** Who in the team reads Rust. */
  readonly readers: keyof typeof READERS;
}

export type Verdict = 'port' | 'first' | 'leave';

export interface Step {
  readonly words: string;
  readonly href: string;
}

export interface Advice {
  readonly verdict: Verdict;
  readonly headline: string;
  /** Sentences that say why; the first one decided. */
  readonly reasons: readonly string[];
  readonly next: readonly Step[];
  /** What the whole program stays below; infinite if the function is all of it. */
  readonly ceiling: number;
  /** Hours a day that a function without any cost would save. */
  readonly hoursADay: number;
}

interface Rule {
  readonly verdict: Verdict;
  readonly applies: (answers: Answers, figures: Figures) => boolean;
  readonly reason: string;
  readonly next: Step;
}

interface Figures {
  readonly ceiling: number;
  readonly hoursADay: number;
}

/** A ceiling below which nobody notices: a fifth of the time gone, at the very best. */
const NOTICED = 1.25;
const DAYS_A_YEAR = 365;

/** The strictest first: the first rule that applies gives the verdict, all that apply give reasons. */
const RULES: readonly Rule[] = [
  {
    verdict: 'leave',
    applies: ({ work }) => work === 'waiting',
    reason: 'The time goes into waiting, and Rust waits just as long.',
    next: {
      words: 'Ask for less, ask at once, or ask several at a time.',
      href: '/reference/alternatives/',
    },
  },
  {
    verdict: 'leave',
    applies: (_, { ceiling }) => ceiling < NOTICED,
    reason: 'Even a function that took no time at all would leave the program nearly as it is.',
    next: {
      words: 'Profile again: the time is somewhere else.',
      href: '/chapters/why-rust/#one-function-takes-the-time',
    },
  },
  {
    verdict: 'leave',
    applies: (_, { hoursADay }) => hoursADay * DAYS_A_YEAR < WORK_HOURS,
    reason: 'It runs too seldom: half a day of work would not be paid back within a year.',
    next: { words: 'Play with the figures.', href: '/chapters/why-rust/#does-it-matter' },
  },
  {
    verdict: 'first',
    applies: ({ searched }) => !searched,
    reason: 'A better algorithm or a library may gain more, and costs no new language.',
    next: { words: 'Be smart first.', href: '/chapters/why-rust/#be-smart-first' },
  },
  {
    verdict: 'first',
    applies: ({ work }) => work === 'numpy',
    reason:
      'A compiled library does the work already. A port pays only where several calls can become one loop.',
    next: {
      words: 'See what NumPy and Rust do with the same array.',
      href: '/chapters/rust-in-your-toolset/#memory-without-copies',
    },
  },
  {
    verdict: 'first',
    applies: ({ tested }) => !tested,
    reason: 'Nothing says what the function does, so nobody could say that the port does the same.',
    next: {
      words: 'Write the test of the original.',
      href: '/chapters/porting-a-function/#write-down-what-it-does',
    },
  },
  {
    verdict: 'port',
    applies: ({ work }) => work === 'objects',
    reason:
      'Small objects gain when they move to Rust all together, and lose when they cross one by one.',
    next: {
      words: 'Port the object that holds them.',
      href: '/chapters/porting-a-stateful-object/',
    },
  },
  {
    verdict: 'port',
    applies: ({ readers }) => readers === 'nobody',
    reason:
      'Nobody else reads Rust yet: keep it small, keep the original, and let a second person review it.',
    next: {
      words: 'What to ask in a review.',
      href: '/chapters/rust-in-your-toolset/#reviewing-rust-when-you-are-a-python-team',
    },
  },
  {
    verdict: 'port',
    applies: () => true,
    reason: 'The function is most of the time, it runs often, and there is nothing simpler left.',
    next: { words: 'Port it.', href: '/chapters/porting-a-function/' },
  },
];

const HEADLINES: Readonly<Record<Verdict, string>> = {
  port: 'Port it.',
  first: 'Not yet.',
  leave: 'Leave it in Python.',
};

/** @throws RangeError when a figure lies where it has no meaning. */
export function advise(answers: Answers): Advice {
  const { seconds, runs, share } = answers;
  if (!(share >= 0 && share <= 1)) throw outside('The share', share, 'from 0 to 1');
  if (!(seconds > 0)) throw outside('The time of one run', seconds, 'above 0');
  if (!(runs > 0)) throw outside('The number of runs', runs, 'above 0');
  const figures = { ceiling: ceilingOf(share), hoursADay: (seconds * runs * share) / 3600 };
  const applying = RULES.filter((rule) => rule.applies(answers, figures));
  const verdict = applying[0]?.verdict ?? 'port';
  const deciding = applying.filter((rule) => rule.verdict === verdict);
  return {
    verdict,
    headline: HEADLINES[verdict],
    reasons: deciding.map(({ reason }) => reason),
    next: deciding.map(({ next }) => next),
    ...figures,
  };
}

function outside(what: string, given: number, expected: string): RangeError {
  return new RangeError(`${what} is ${given}; a number ${expected} was expected.`);
}
