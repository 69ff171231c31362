/** The page's module gives what the crates' shared tables of cases say of numbers, as far as each kernel goes. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import init, {
  Floats,
  Number as Held,
  Integers,
} from '../../build/wasm/browser/oxidizing_browser.js';
import { browserModule } from './built.ts';

function casesOf<Case>(crate: string): readonly (Case & { readonly name: string })[] {
  return JSON.parse(readFileSync(`rust/${crate}/tests/cases.json`, 'utf8'));
}

interface Above {
  readonly values: readonly number[];
  readonly limit: number;
  readonly above: number;
}

interface Triples {
  readonly numbers: readonly number[];
  readonly target: number;
  readonly triples: number;
}

interface Fibonacci {
  readonly n: number;
  readonly value: string;
  readonly wrapped: string;
}

/** The page's kernels have the limit 0.5 and the target 0. */
const above = casesOf<Above>('arrays').filter(({ limit }) => limit === 0.5);
const triples = casesOf<Triples>('triples').filter(({ target }) => target === 0);

beforeAll(async () => {
  await init({ module_or_path: browserModule() });
});

test('the tables have cases for what the kernels are fixed to', () => {
  expect(above.length).toBeGreaterThan(2);
  expect(triples.length).toBeGreaterThan(5);
});

test.each(above)('values above one half are counted: $name', (one) => {
  using held = new Floats(Float64Array.from(one.values));
  expect(held.count_above()).toBe(one.above);
});

test.each(triples)('triples are counted by both algorithms: $name', (one) => {
  using held = new Integers(Int32Array.from(one.numbers));
  expect(held.count_cubic()).toBe(BigInt(one.triples));
  expect(held.count_quadratic()).toBe(BigInt(one.triples));
});

test.each(casesOf<Fibonacci>('fib'))('Fibonacci numbers wrap, end or fit: $name', (one) => {
  using held = new Held(one.n);
  const exact = BigInt(one.value);
  const fitting = (bits: bigint) => (exact < 2n ** bits ? exact : undefined);
  expect(held.fib_wrapping()).toBe(BigInt(one.wrapped));
  expect(held.fib_checked()).toBe(fitting(64n));
  expect(held.fib()).toBe(fitting(128n));
});
