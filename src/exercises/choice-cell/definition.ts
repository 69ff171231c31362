/** What the markup of a choice cell tells its script. */
import type { CrateName, ModuleName } from '../../compiler/protocol.ts';
import type { Blank, Picks } from './template.ts';

export interface Definition {
  readonly pieces: readonly string[];
  readonly blanks: readonly Blank[];
  readonly right: Picks;
  readonly because: string;
  readonly other: string | null;
  /** Address of the outcomes. */
  readonly outcomes: string;
  /** How a compiler beside the site knows the program; null where it knows none. */
  readonly program: Program | null;
}

export interface Program {
  readonly crate: CrateName;
  readonly module: ModuleName;
  /** Of the site, as the compiler has to have it. */
  readonly build: string;
}
