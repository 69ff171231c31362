/** What the markup of a program cell tells its script. */
import type { Program } from '../choice-cell/definition.ts';

export interface Definition {
  readonly program: Program;
  readonly text: string;
}
