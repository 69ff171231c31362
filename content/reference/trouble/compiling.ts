/** Entries about compiling: the compiler refuses the Rust. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';
import { boundary } from './compiling/boundary.ts';
import { names } from './compiling/names.ts';
import { ownership } from './compiling/ownership.ts';

export const compiling: readonly Trouble[] = [...boundary, ...ownership, ...names];
