/** Entries about running: a call of the module raises, hangs or ends the interpreter. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';

export const running: readonly Trouble[] = [];
