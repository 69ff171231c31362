/** What a value costs on its way between Python and Rust: the row of the cheat sheet that is nearest to its type. */
import type { Parameter, Type } from './contract.ts';

/** Name of a row → its recorded times in words. */
export type Costs = Readonly<
  Record<string, { readonly python: string; readonly native: string; readonly browser: string }>
>;

/** The row for a parameter. */
export function rowIn(type: Type, passing: Parameter['passing']): string {
  const isOwned = passing === 'copied';
  switch (type.kind) {
    case 'int':
      if (type.rust === 'i128') return 'wide';
      return type.rust.startsWith('u') ? 'unsigned' : 'integer';
    case 'bool':
    case 'none':
      return 'integer';
    case 'float':
      return 'real';
    case 'str':
      return isOwned ? 'text_owned' : 'text';
    case 'bytes':
      return isOwned ? 'data_owned' : 'data';
    case 'optional':
      return type.of.kind === 'int' ? 'maybe' : rowIn(type.of, passing);
    case 'list':
    case 'unbounded-tuple':
      if (type.of.kind === 'str') return 'texts';
      return isScalar(type.of) ? 'integers' : 'nested';
    case 'tuple':
      return 'pair';
    case 'dict':
      return 'table';
    case 'set':
      return 'unique';
    case 'buffer':
      return 'floats';
    case 'record':
      return type.form === 'dict' ? 'keyed' : 'fields';
    // Its name is asked of it, and read.
    case 'enum':
      return 'fields';
    case 'object':
      return 'anything';
  }
}

/** The row for an answer; null where the sheet has none. */
export function rowOut(type: Type): string | null {
  switch (type.kind) {
    case 'str':
      return 'make_text';
    case 'bytes':
      return 'make_data';
    case 'optional':
      return rowOut(type.of);
    case 'list':
    case 'unbounded-tuple':
      return isScalar(type.of) ? 'make_integers' : 'make_nested';
    case 'dict':
      return 'make_table';
    case 'set':
      return 'make_unique';
    case 'record':
      return type.form === 'dict' ? 'make_keyed' : null;
    default:
      return null;
  }
}

/** Where the figure is of another type, that is said: a list of floats costs about what one of ints does. */
export function costWords(row: string | null, costs: Costs): string {
  const cost = row === null ? undefined : costs[row];
  if (cost === undefined) return 'no figure';
  return `${cost.native} native, ${cost.browser} in a browser, for ${cost.python}`;
}

function isScalar({ kind }: Type): boolean {
  return kind === 'int' || kind === 'float' || kind === 'bool';
}
