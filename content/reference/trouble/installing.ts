/** Entries about installing and building: a command of the terminal ends with an error. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';

export const installing: readonly Trouble[] = [];
