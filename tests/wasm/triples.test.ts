/** The page's module counts triples as the shared table of cases says. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import init, { Integers } from '../../build/wasm/browser/oxidizing_browser.js';
import { browserModule } from './built.ts';

interface Case {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly target: number;
  readonly triples: number;
}

/** The page's kernels count for the target 0. */
const cases = (
  JSON.parse(readFileSync('rust/triples/tests/cases.json', 'utf8')) as readonly Case[]
).filter(({ target }) => target === 0);

beforeAll(async () => {
  await init({ module_or_path: browserModule() });
});

describe.each(cases)('$name', ({ numbers, triples }) => {
  test('has its triples counted by both algorithms', () => {
    using held = new Integers(Int32Array.from(numbers));
    expect(held.count_cubic()).toBe(BigInt(triples));
    expect(held.count_quadratic()).toBe(BigInt(triples));
  });
});

test('the table has cases for the target 0', () => {
  expect(cases.length).toBeGreaterThan(5);
});
