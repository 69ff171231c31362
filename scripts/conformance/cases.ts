/** The tables of cases that decide whether a row is right: those of the crates' tests, and values that nobody should pass. */
import { readFileSync } from 'node:fs';
import type { Form } from '../../src/bench/kernels.ts';
import { fromRoot } from '../setup/paths.mjs';
import { readCases as readDoubles } from './doubles-cases.ts';

export type Json = string | number | boolean | null | readonly Json[];

export interface Case {
  readonly name: string;
  /** What the row is called with, as it stands. */
  readonly given: Json;
  /** If named, `given` is the text of an input of this form. */
  readonly form?: Form;
  /** The right answer, where the table states it; else it is whatever the oracle does. */
  readonly expected?: string;
}

/** Values of other types than the row is for. */
const wrongTypes = (values: Readonly<Record<string, Json>>): Case[] =>
  Object.entries(values).map(([name, given]) => ({ name, given }));

/** Rows of a crate's table, as `read` makes cases of them. */
function tableOf<Row>(crate: string, read: (row: Row) => readonly Case[]): Case[] {
  const file = fromRoot('rust', crate, 'tests', 'cases.json');
  const rows: readonly Row[] = JSON.parse(readFileSync(file, 'utf8'));
  return rows.flatMap(read);
}

interface FibRow {
  readonly name: string;
  readonly n: number;
  readonly value: string;
}

const fib = (): Case[] => [
  ...tableOf<FibRow>('fib', ({ name, n, value }) => [{ name, given: n, expected: value }]),
  { name: 'a negative number', given: -1 },
  ...wrongTypes({ 'a text': '90', 'a float': 2.5, None: null, 'a list': [90] }),
];

/** Longer texts are measured anyway, and their answers compared there. */
const LONGEST = 100_000;

const texts = () => readDoubles().filter(({ text }) => text.length <= LONGEST);

const doubles = (): Case[] => [
  ...texts().map(({ name, text, characters }) => ({
    name,
    given: text,
    expected: String(characters),
  })),
  { name: 'lone surrogates', given: '\ud800\ud800' },
  ...wrongTypes({ 'a number': 5, None: null, 'a list of letters': ['a', 'a'] }),
];

const doublesOfBytes = (): Case[] =>
  texts().map(({ name, text, bytes }) => ({ name, given: text, expected: String(bytes) }));

interface TriplesRow {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly target: number;
  readonly triples: number;
}

/** Rows are called with numbers alone, so the target is 0. */
const triples = (): Case[] => [
  ...tableOf<TriplesRow>('triples', ({ name, numbers, target, triples: count }) =>
    target === 0 ? [{ name, given: numbers, expected: String(count) }] : [],
  ),
  ...wrongTypes({ 'a number': 5, None: null, 'a list of texts': ['1', '2', '-3'] }),
];

interface ArraysRow {
  readonly name: string;
  readonly values: readonly number[];
  readonly limit: number;
  readonly above: number;
  readonly overflows: number;
}

/** Rows count above one half, or let one half flow out of a tank. */
const arraysWith = (answer: 'above' | 'overflows') => (): Case[] =>
  tableOf<ArraysRow>('arrays', ({ name, values, limit, ...row }) =>
    limit === 0.5
      ? [{ name, form: 'floats', given: values.join(' '), expected: String(row[answer]) }]
      : [],
  );

interface OrdersRow {
  readonly name: string;
  readonly since: number;
  readonly orders: readonly { readonly time: number }[];
}

/** `SINCE` of rust/rows/tests/shapes.py. */
const ASKED_SINCE = 1_707_884_000;

/** The rows ask a question of their own, so times are moved to it, and what is right is what the original answers. */
const orders = (): Case[] =>
  tableOf<OrdersRow>('rows', ({ name, since, orders: given }) => {
    const moved = given.map((order) => ({ ...order, time: order.time - since + ASKED_SINCE }));
    return [{ name, form: 'rows', given: JSON.stringify(moved) }];
  });

interface CorpusRow {
  readonly name: string;
  readonly text: string;
}

/** The questions are made from the text, so what is right is what the original answers. */
const corpus = (): Case[] =>
  tableOf<CorpusRow>('corpus', ({ name, text }) => [{ name, given: text }]);

/** By the id of the benchmark; one that is not here is checked on the measured input alone. */
const TABLES: Readonly<Record<string, () => readonly Case[]>> = {
  fib,
  'fib-native': fib,
  'count-doubles': doubles,
  'count-doubles-bytes': doublesOfBytes,
  'count-triples': triples,
  arrays: arraysWith('above'),
  'arrays-native': arraysWith('above'),
  recurrence: arraysWith('overflows'),
  'rows-dicts': orders,
  'rows-shapes': orders,
  'rows-json': orders,
  'corpus-build': corpus,
  'corpus-ask': corpus,
  'corpus-heavy': corpus,
};

export function casesOf(benchmark: string): readonly Case[] {
  return TABLES[benchmark]?.() ?? [];
}
