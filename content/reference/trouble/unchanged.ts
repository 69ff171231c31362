/** Entries about a change that changes nothing: no message, and the wrong answer or time. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';

export const unchanged: readonly Trouble[] = [];
