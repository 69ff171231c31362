/** What of a set-up differs from another, in words, and what of a link its benchmark does not offer. */
import { formatSize } from '../../figures/figures.ts';
import { INPUT_WORDS } from '../../figures/inputs.ts';
import { fullName, type ShippedBenchmark } from '../payload.ts';
import { decodeFields, type Setup, type Stored } from '../setup.ts';
import type { Shared } from './address.ts';

export interface Offer {
  /** Whatever of the link the benchmark offers, and its preset for the rest. */
  readonly setup: Setup;
  /** The text that the link brings; null where it measures something else. */
  readonly text: string | null;
  /** Names of what the benchmark does not offer. */
  readonly missing: readonly string[];
}

/** What the benchmark can do of `shared`. */
export function offerOf(benchmark: ShippedBenchmark, shared: Shared): Offer {
  const setup = decodeFields(benchmark, shared);
  const fields = ['input', 'size', 'seed', 'baseline', 'view', 'scale'] as const;
  const missing: string[] = fields.filter((field) => shared[field] !== setup[field]);
  if (shared.variants.some((name) => !benchmark.variants.includes(name))) missing.push('variants');
  return { setup, text: setup.input === 'own' ? (shared.text ?? '') : null, missing };
}

/** "Size: 10,000 characters → 1,000,000 characters", one for each field that differs. */
export function changeWords(benchmark: ShippedBenchmark, from: Setup, to: Setup): string[] {
  const inputWords = ({ input }: Setup): string =>
    input === 'own' ? 'a text that the link brings' : INPUT_WORDS[input];
  const saying: readonly (readonly [string, (setup: Setup) => string])[] = [
    ['Input', inputWords],
    ['Size', ({ size }) => formatSize(size, benchmark.unit)],
    ['Baseline', ({ baseline }) => fullName(benchmark, baseline)],
    ['Seed', ({ seed }) => String(seed)],
    ['View', ({ view }) => view],
    ['Scale', ({ scale }) => scale],
  ];
  const changed = saying
    .filter(([, words]) => words(from) !== words(to))
    .map(([what, words]) => `${what}: ${words(from)} → ${words(to)}`);
  const list = (names: readonly string[]) =>
    names.map((name) => fullName(benchmark, name)).join(', ');
  const added = to.variants.filter((name) => !from.variants.includes(name));
  const gone = from.variants.filter((name) => !to.variants.includes(name));
  if (added.length > 0) changed.push(`Variants measured as well: ${list(added)}`);
  if (gone.length > 0) changed.push(`Variants left out: ${list(gone)}`);
  return changed;
}

export function isSameSetup(one: Setup, other: Setup): boolean {
  const { variants, ...rest } = one;
  return (
    variants.join() === other.variants.join() &&
    Object.entries(rest).every(([field, value]) => other[field as keyof Setup] === value)
  );
}

/** Whether the reader has set or written something that the page did not bring. */
export function isOwn({ preset }: ShippedBenchmark, { setup, text }: Stored): boolean {
  return text !== '' || !isSameSetup(setup, preset);
}
