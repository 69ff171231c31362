/** Whether a port is worth it: the answers of the form, and the rules that judge them, in their order. */
import { ceilingOf } from '../amdahl/law.ts';
import { type Assumptions, type Payback, paybackOf, type Waiter } from '../payback/payback.ts';
import { pays, paysWords } from '../payback/payback-messages.ts';
import type { Finding } from './findings.ts';

export const WORK = {
  loops: 'loops in Python, over numbers or text',
  objects: 'many small objects and dictionaries',
  compiled: 'calls of NumPy, pandas or another compiled library',
  waiting: 'waiting: for a database, the network, a disk',
} as const;

export const READERS = {
  nobody: 'nobody yet',
  one: 'one person',
  several: 'several people',
} as const;

/** What the reader says of the program, and what a profile found. */
export interface Answers {
  /** Seconds that one run takes now. */
  readonly seconds: number;
  /** Runs a day. */
  readonly runs: number;
  /** Part of the time in the function, from 0 to 1. */
  readonly share: number;
  readonly work: keyof typeof WORK;
  /** Of the function's time, what is its own Python, from 0 to 1; null without a profile. */
  readonly own: number | null;
  /** What the profile found, without what the reader says does not apply. */
  readonly findings: readonly Finding[];
  /** Whether a better algorithm and a library were looked for. */
  readonly searched: boolean;
  /** Whether tests say what the function does. */
  readonly tested: boolean;
  /** Who in the team reads Rust. */
  readonly readers: keyof typeof READERS;
  readonly waiter: Waiter;
  /** Seconds that one run may take; only with a deadline. */
  readonly limit: number | null;
  readonly assumed: Assumptions;
}

export type Verdict = 'leave' | 'first' | 'depends' | 'port';

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
  /** What the whole program stays below; infinite if the port makes all of it faster. */
  readonly ceiling: number;
  readonly payback: Payback;
}

interface Figures {
  readonly ceiling: number;
  readonly payback: Payback;
}

interface Rule {
  readonly verdict: Verdict;
  /** The sentences that say why, if it applies; none if it does not. */
  readonly reasons: (answers: Answers, figures: Figures) => readonly string[];
  readonly next: Step;
}

/** A ceiling below which nobody notices: a fifth of the time gone, at the very best. */
const NOTICED = 1.25;

const when = (applies: boolean, ...reasons: string[]): readonly string[] =>
  applies ? reasons : [];

const priced = ({ waiter }: Answers): boolean => waiter === 'person' || waiter === 'machine';

/** The strictest first: the first rule that applies gives the verdict, all of that verdict give reasons. */
const RULES: readonly Rule[] = [
  {
    verdict: 'leave',
    reasons: ({ findings }) =>
      findings.filter(({ kind }) => kind === 'elsewhere').map(({ words }) => words),
    next: { words: 'Read about the other ways.', href: '/reference/alternatives/' },
  },
  {
    verdict: 'leave',
    reasons: ({ work, own }) =>
      when(
        own === null && work === 'waiting',
        'The time goes into waiting, and Rust waits just as long.',
      ),
    next: {
      words: 'Ask for less, ask at once, or ask several at a time.',
      href: '/reference/alternatives/',
    },
  },
  {
    verdict: 'leave',
    reasons: ({ work, own }) =>
      when(
        own === null && work === 'compiled',
        'A compiled library does the work already. A port pays only where several calls can become one loop.',
      ),
    next: {
      words: 'See what NumPy and Rust do with the same array.',
      href: '/chapters/rust-in-your-toolset/#memory-without-copies',
    },
  },
  {
    verdict: 'leave',
    reasons: (_, { ceiling }) =>
      when(
        ceiling < NOTICED,
        'Even a port that took no time at all would leave the program nearly as it is.',
      ),
    next: {
      words: 'Profile again: the time is somewhere else.',
      href: '/chapters/why-rust/#one-function-takes-the-time',
    },
  },
  {
    verdict: 'leave',
    reasons: ({ waiter }) =>
      when(waiter === 'nobody', 'Nobody waits for it, so nothing is gained.'),
    next: { words: 'Play with the figures.', href: '/chapters/why-rust/#does-it-matter' },
  },
  {
    verdict: 'leave',
    reasons: ({ waiter, seconds, limit }, { ceiling }) =>
      waiter !== 'deadline' || limit === null
        ? []
        : [
            ...when(seconds <= limit, 'A run is done before its deadline already.'),
            ...when(
              seconds / ceiling > limit,
              'Even a port that took no time at all would not be done before the deadline.',
            ),
          ],
    next: { words: 'Play with the figures.', href: '/chapters/why-rust/#does-it-matter' },
  },
  {
    verdict: 'leave',
    reasons: (answers, { payback }) =>
      when(priced(answers) && pays(payback) === 'never', paysWords(payback)),
    next: { words: 'Play with the figures.', href: '/chapters/why-rust/#does-it-matter' },
  },
  {
    verdict: 'first',
    reasons: ({ findings }) =>
      findings.filter(({ kind }) => kind === 'simpler').map(({ words }) => words),
    next: { words: 'Be smart first.', href: '/chapters/why-rust/#be-smart-first' },
  },
  {
    verdict: 'first',
    reasons: ({ searched }) =>
      when(!searched, 'A better algorithm or a library may gain more, and costs no new language.'),
    next: { words: 'Be smart first.', href: '/chapters/why-rust/#be-smart-first' },
  },
  {
    verdict: 'first',
    reasons: ({ tested }) =>
      when(
        !tested,
        'Nothing says what the function does, so nobody could say that the port does the same.',
      ),
    next: {
      words: 'Write the test of the original.',
      href: '/chapters/porting-a-function/#write-down-what-it-does',
    },
  },
  {
    verdict: 'depends',
    reasons: (answers, { payback }) =>
      when(priced(answers) && pays(payback) === 'depends', paysWords(payback)),
    next: {
      words: 'Find out what it hangs on, then decide.',
      href: '/chapters/why-rust/#does-it-matter',
    },
  },
  {
    verdict: 'port',
    reasons: (answers, { payback }) =>
      priced(answers)
        ? [paysWords(payback)]
        : ['A run is too late today, and a port could be done in time.'],
    next: { words: 'Port it in the workshop.', href: '/workshop/' },
  },
  {
    verdict: 'port',
    reasons: ({ work }) =>
      when(
        work === 'objects',
        'Small objects gain when they move to Rust all together, and lose when they cross one by one.',
      ),
    next: {
      words: 'Find the shape in which they move.',
      href: '/chapters/data-across-the-boundary/',
    },
  },
  {
    verdict: 'port',
    reasons: ({ readers }) =>
      when(
        readers === 'nobody',
        'Nobody else reads Rust yet: keep it small, keep the original, and let a second person review it.',
      ),
    next: {
      words: 'What to ask in a review.',
      href: '/chapters/rust-in-your-toolset/#how-do-you-check-a-port-that-somebody-else-wrote',
    },
  },
];

const HEADLINES: Readonly<Record<Verdict, string>> = {
  leave: 'Leave it in Python.',
  first: 'Not yet.',
  depends: 'It depends.',
  port: 'Port it.',
};

/** @throws RangeError when a figure lies where it has no meaning. */
export function advise(answers: Answers): Advice {
  const { seconds, runs, share, own, work, assumed, waiter, limit } = answers;
  if (waiter === 'deadline' && !(limit !== null && limit > 0)) {
    throw new RangeError(
      `The time that a run may take is ${limit}; a number above 0 was expected.`,
    );
  }
  const gained = share * (own ?? (work === 'loops' || work === 'objects' ? 1 : 0));
  const figures = {
    payback: paybackOf({ seconds, runs, share: gained }, assumed),
    ceiling: ceilingOf(gained),
  };
  const applying = RULES.map((rule) => ({ rule, reasons: rule.reasons(answers, figures) })).filter(
    ({ reasons }) => reasons.length > 0,
  );
  const verdict = applying[0]?.rule.verdict ?? 'port';
  const deciding = applying.filter(({ rule }) => rule.verdict === verdict);
  const next = new Map(deciding.map(({ rule }) => [rule.next.words, rule.next]));
  return {
    verdict,
    headline: HEADLINES[verdict],
    reasons: deciding.flatMap(({ reasons }) => reasons),
    next: [...next.values()],
    ...figures,
  };
}
