/** The range of an int as Rust writes it. */
import type { Integer, Type } from '../contract/contract.ts';
import { rustInteger } from './names.ts';

type IntType = Extract<Type, { kind: 'int' }>;

/** Both ends of each type; `usize` is as wide as the computer's addresses, so it has no upper end here. */
export const LIMITS: Readonly<Record<Integer, readonly [bigint, bigint | null]>> = {
  i32: [-(2n ** 31n), 2n ** 31n - 1n],
  i64: [-(2n ** 63n), 2n ** 63n - 1n],
  u8: [0n, 255n],
  u32: [0n, 2n ** 32n - 1n],
  u64: [0n, 2n ** 64n - 1n],
  usize: [0n, null],
  i128: [-(2n ** 127n), 2n ** 127n - 1n],
};

export interface Range {
  /** Of Rust, such as `0..=93`; null where the type itself says it. */
  readonly rust: string | null;
  /** Of a name of Rust, such as `0_to_93`; empty where the type says it. */
  readonly name: string;
  /** For messages: `from 0 to 93`. */
  readonly words: string;
  readonly holds: (number: bigint) => boolean;
}

/** A range that holds no number of the type, or that is no range, counts as none. */
export function rangeOf({ rust, low, high }: IntType): Range {
  const [least, most] = LIMITS[rust];
  const [from, to] = [bigger(numberOf(low), least), smaller(numberOf(high), most)];
  const isNarrow = from > least || (to !== null && to !== most);
  if (!isNarrow || (to !== null && from > to))
    return { rust: null, name: '', words: wordsOf(least, most), holds: holding(least, most) };
  const [start, end] = [
    from === least && from < 0n ? `${rust}::MIN` : literal(from),
    to === most ? null : to,
  ];
  return {
    rust: `${start}..=${end === null ? `${rust}::MAX` : literal(end)}`,
    name: `${named(from)}_to_${end === null ? 'max' : named(end)}`,
    words: wordsOf(from, to),
    holds: holding(from, to),
  };
}

/** Without an end a number counts as held as far as 32 bits go: on every computer, that is. */
function holding(low: bigint, high: bigint | null): (number: bigint) => boolean {
  return (number) => low <= number && number <= (high ?? 2n ** 32n - 1n);
}

function wordsOf(low: bigint, high: bigint | null): string {
  return high === null ? `from ${low} on, as far as usize goes` : `from ${low} to ${high}`;
}

function numberOf(text: string | null): bigint | null {
  return text !== null && /^-?\d+$/.test(text.trim()) ? BigInt(text.trim()) : null;
}

function bigger(one: bigint | null, other: bigint): bigint {
  return one !== null && one > other ? one : other;
}

function smaller(one: bigint | null, other: bigint | null): bigint | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function literal(number: bigint): string {
  return number < 0n ? `-${rustInteger(String(-number))}` : rustInteger(String(number));
}

function named(number: bigint): string {
  return number < 0n ? `minus_${-number}` : String(number);
}
