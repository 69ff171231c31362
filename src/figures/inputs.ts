/** What was measured on, in words: the kind of an input, its size, its seed. */
import type { InputKind } from '../bench/define.ts';
import type { BenchReport } from '../bench/report.ts';
import { formatSize } from './figures.ts';

export const INPUT_WORDS: Readonly<Record<InputKind, string>> = {
  letters: 'random letters',
  equal: 'all equal',
  distinct: 'no doubles',
  unicode: 'mixed Unicode',
  words: 'lines of words',
  book: 'Moby-Dick',
  own: 'my own text',
  integers: 'random whole numbers',
  floats: 'random numbers from 0 to 1',
  orders: 'orders as dicts',
  number: 'the number itself',
};

/** Kinds that are the same whatever the seed. */
const UNSEEDED: ReadonlySet<string> = new Set<InputKind>(['book', 'own', 'number']);

/** "random letters, 1,000,000 characters, seed 1"; "n = 30". */
export function inputWords(input: BenchReport['input']): string {
  const size = formatSize(input.size, input.unit);
  return input.kind === 'number'
    ? size
    : [inputKindWords(input.kind), size, ...seedWords(input)].join(', ');
}

/** "seed 1", or nothing where the seed changes nothing. */
export function seedWords({ kind, seed }: BenchReport['input']): string[] {
  return UNSEEDED.has(kind) ? [] : [`seed ${seed}`];
}

/** Reports name the kind of an input as a plain string. */
export function inputKindWords(kind: string): string {
  return Object.entries(INPUT_WORDS).find(([name]) => name === kind)?.[1] ?? kind;
}
