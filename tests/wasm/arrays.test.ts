/** The page's module counts the values above one half. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import init, { Floats } from '../../build/wasm/browser/oxidizing_browser.js';
import { browserModule } from './built.ts';

interface Case {
  readonly name: string;
  readonly values: readonly number[];
  readonly limit: number;
  readonly above: number;
}

/** The page's kernel has the limit 0.5. */
const cases = (
  JSON.parse(readFileSync('rust/arrays/tests/cases.json', 'utf8')) as readonly Case[]
).filter(({ limit }) => limit === 0.5);

beforeAll(async () => {
  await init({ module_or_path: browserModule() });
});

test('the table has cases for the limit 0.5', () => {
  expect(cases.length).toBeGreaterThan(2);
});

describe.each(cases)('$name', ({ values, above }) => {
  test('has its values counted', () => {
    using held = new Floats(Float64Array.from(values));
    expect(held.count_above()).toBe(above);
  });
});
