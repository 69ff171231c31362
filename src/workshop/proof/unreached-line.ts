/** A line of the original or of its port that no input of a proof has reached. */
import type { Place } from '../places.ts';

/** What is said of most lines. */
export const NEVER = 'never reached';

export interface UnreachedLine extends Place {
  /** In words: what has not happened there. */
  readonly words: string;
  /** What stands there. */
  readonly text: string;
}
