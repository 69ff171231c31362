/** The files that the contract of a work asks for. */
import { doorOf } from '../layout/door.ts';
import { kernelOf } from '../layout/kernel.ts';
import type { Work } from '../work.ts';
import { type Layout, NO_LAYOUT } from './port-files.ts';

/** The empty layout where there is no contract, or one that nothing can be laid out for. */
export function layoutOf({ contract, original }: Work): Layout {
  if (contract === null) return NO_LAYOUT;
  try {
    return { kernel: kernelOf(contract), door: doorOf(contract, original) };
  } catch (error) {
    // What the reader has written stays as it is.
    console.error(error);
    return NO_LAYOUT;
  }
}
