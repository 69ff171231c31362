/** Which sizes are worth a race, from a first trial of the original. */
import type { Unit } from '../../bench/define.ts';
import type { Contract, Type } from '../contract/contract.ts';

/** One call of the original. */
export interface Tried {
  readonly size: number;
  readonly seconds: number;
}

export interface SizeProposal {
  /** To choose from, ascending; at least one. */
  readonly sizes: readonly number[];
  readonly preset: number;
  /** Of the sweep, ascending; empty where there is only one. */
  readonly sweep: readonly number[];
}

/** A call takes at most so many seconds, so that many rounds fit into the time there is. */
const LONGEST = 0.2;
/** What a call of the preset size takes, as nearly as there is one. */
const WISHED = 0.02;
const SWEPT = 7;

/** Null where nothing was tried. */
export function proposeSizes(tried: readonly Tried[]): SizeProposal | null {
  const ascending = steadied([...tried].sort((one, other) => one.size - other.size));
  const [smallest] = ascending;
  if (smallest === undefined) return null;
  const fitting = ascending.filter(({ seconds }) => seconds <= LONGEST);
  const usable = fitting.length > 0 ? fitting : [smallest];
  const far = ({ seconds }: Tried) => Math.abs(Math.log(Math.max(seconds, 1e-9) / WISHED));
  const preset = usable.reduce((best, one) => (far(one) < far(best) ? one : best));
  const sizes = usable.map(({ size }) => size);
  return { sizes, preset: preset.size, sweep: sizes.length > 1 ? spread(sizes) : [] };
}

/** No call takes longer than one of a larger size: where it seems so, the computer was busy with something else. */
function steadied(ascending: readonly Tried[]): Tried[] {
  let least = Number.POSITIVE_INFINITY;
  return ascending
    .toReversed()
    .map(({ size, seconds }) => {
      least = Math.min(least, seconds);
      return { size, seconds: least };
    })
    .reverse();
}

/** At most so many of the sizes: the first, the last, and those between at even steps. */
function spread(sizes: readonly number[]): number[] {
  // The logarithm of 0 has no place on an axis.
  const drawn = sizes.filter((size) => size > 0);
  if (drawn.length <= SWEPT) return drawn;
  const step = (drawn.length - 1) / (SWEPT - 1);
  return Array.from({ length: SWEPT }, (_, index) => drawn[Math.round(index * step)] as number);
}

const UNITS = {
  str: { one: 'character', many: 'characters' },
  bytes: { one: 'byte', many: 'bytes' },
  int: { one: 'n', many: 'n' },
  items: { one: 'item', many: 'items' },
  call: { one: 'call', many: 'calls' },
} as const satisfies Readonly<Record<string, Unit>>;

/** What the size counts when these parameters grow. */
export function unitOf({ parameters }: Contract, grows: readonly string[]): Unit {
  const grown = parameters.filter(({ name }) => grows.includes(name));
  const units = new Set(grown.map(({ type }) => unitOfType(type)));
  const [only] = units;
  if (only === undefined) return UNITS.call;
  return units.size === 1 ? only : UNITS.items;
}

function unitOfType(type: Type): Unit {
  switch (type.kind) {
    case 'optional':
      return unitOfType(type.of);
    case 'str':
    case 'bytes':
    case 'int':
      return UNITS[type.kind];
    default:
      return UNITS.items;
  }
}
