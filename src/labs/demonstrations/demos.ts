/** The demonstrations of the harness: what each is called and what it says before it was run. */

export const DEMOS = {
  'clock-resolution': {
    title: 'How fine is the clock of this browser?',
    hint: 'Press Run: the clock is read again and again until it has moved a few hundred times. Nothing is downloaded.',
  },
  'warm-up': {
    title: 'The first calls',
    hint: 'Press Run: a kernel is compiled anew and called a thousand times, then a Python function. The first press starts Python.',
  },
  'a-a': {
    title: 'A variant against itself',
    hint: 'Press Run: one kernel is measured against itself twenty times, in about ten seconds. No Python is needed.',
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
