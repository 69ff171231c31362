/** Entries about importing: the module is built, and Python does not get it. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';

export const importing: readonly Trouble[] = [];
