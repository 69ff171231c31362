/** Entries about compiling: the compiler refuses the Rust. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';

export const compiling: readonly Trouble[] = [];
