/** Says in words what the loops of a function are made of. */
import type { MachineFunction } from '../../compiler/protocol.ts';
import { duration } from '../run-messages.ts';
import { problemWords } from '../rust/run-words.ts';
import type { ListingState } from './file-listing.ts';
import { type Count, innermostLoops, structureOf } from './structure.ts';

/** "20 instructions, 5 of them on vectors". */
export function countWords({ all, vector }: Count): string {
  const instructions = `${all} ${all === 1 ? 'instruction' : 'instructions'}`;
  return vector === 0 ? instructions : `${instructions}, ${vector} of them on vectors`;
}

/** "count_above for Vec<f64>": a generic function is there for each list of types. */
export function functionLabel({ name, types }: Pick<MachineFunction, 'name' | 'types'>): string {
  return types.length === 0 ? name : `${name} for ${types.join(', ')}`;
}

/** Instructions in each innermost loop of a function; `null` stands for one that is not compiled by itself. */
export function loopWords(listed: Pick<MachineFunction, 'code'> | null): string {
  if (listed === null) return 'not compiled by itself';
  const loops = innermostLoops(structureOf(listed.code));
  const words = ({ all, vector }: Count): string =>
    vector === 0 ? `${all}` : `${all}, ${vector} on vectors`;
  return loops.length === 0 ? 'no loop' : loops.map(({ count }) => words(count)).join('; ');
}

/** What has become of the reader's change; empty where there is none. */
export function statusWords(state: ListingState): string {
  switch (state.kind) {
    case 'unchanged':
      return '';
    case 'elsewhere':
      return 'You have changed this file, and no compiler stands beside this page. This is the book’s version.';
    case 'asking':
      return 'Compiling your version …';
    case 'listed':
      return state.isKept
        ? 'Yours was kept from an earlier build of the same text.'
        : `Yours was compiled in ${duration(state.milliseconds)}.`;
    case 'none':
      return noneWords(state);
  }
}

function noneWords({ why, before }: Extract<ListingState, { kind: 'none' }>): string {
  const shown = before === null ? '' : ' What you see is of an earlier text.';
  switch (why.kind) {
    case 'rejected':
      return `Your version does not compile.${shown}`;
    case 'built':
    case 'formatted':
    case 'stopped':
      return '';
    default:
      return `${problemWords(why)}${shown}`;
  }
}
