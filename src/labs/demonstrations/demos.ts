/** The demonstrations of the harness: what each is called and what it says before it was run. */

export const DEMOS = {
  'clock-resolution': {
    title: 'How precise is the clock of this browser?',
    hint: 'If you press Run, the page reads the clock until it has moved a few hundred times. Nothing is downloaded.',
  },
  'warm-up': {
    title: 'How slow are the first calls?',
    hint: 'If you press Run, the page compiles a kernel again and calls it a thousand times. Then it calls a Python function. The first press starts Python.',
  },
  'a-a': {
    title: 'What if a variant is compared with itself?',
    hint: 'If you press Run, one kernel is compared with itself twenty times. This takes about ten seconds and needs no Python.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly hint: string }>>;

export type DemoName = keyof typeof DEMOS;

/** Where a demonstration says what it finds. */
export interface Stage {
  /** What is going on, in a few words: announced. */
  status(words: string): void;
  /** How much is done, from 0 to 1; null while nobody knows. */
  progress(share: number | null): void;
  plot(plot: import('./plot.ts').Plot): void;
  notes(sentences: readonly string[]): void;
}

/** Runs to its end, or until the signal is aborted; throws what went wrong. */
export type Demonstrate = (stage: Stage, signal: AbortSignal) => Promise<void>;
