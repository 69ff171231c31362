/** The reader's guess as a chart can mark it. */
import { readPrediction } from '../storage/guesses.ts';
import type { ShippedBenchmark } from './payload.ts';

export interface Guess {
  readonly variant: string;
  /** How many times faster the reader said it would be. */
  readonly ratio: number;
}

/** The guess that is kept for this benchmark, if the reader named a ratio. */
export function readGuess(declared: ShippedBenchmark['guess']): Guess | null {
  if (declared === null) return null;
  const prediction = readPrediction(declared.prediction);
  return prediction?.kind === 'ratio'
    ? { variant: declared.variant, ratio: prediction.value }
    : null;
}
