/** The page's module gives the Fibonacci numbers of the shared table of cases, as far as each kernel goes. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import init, { Number as Held } from '../../build/wasm/browser/oxidizing_browser.js';
import { browserModule } from './built.ts';

interface Case {
  readonly name: string;
  readonly n: number;
  readonly value: string;
  readonly wrapped: string;
}

const cases: readonly Case[] = JSON.parse(readFileSync('rust/fib/tests/cases.json', 'utf8'));

beforeAll(async () => {
  await init({ module_or_path: browserModule() });
});

describe.each(cases)('$name', ({ n, value, wrapped }) => {
  const exact = BigInt(value);
  const fitting = (bits: bigint) => (exact < 2n ** bits ? exact : undefined);

  test('wraps, ends or fits where it should', () => {
    using held = new Held(n);
    expect(held.fib_wrapping()).toBe(BigInt(wrapped));
    expect(held.fib_checked()).toBe(fitting(64n));
    expect(held.fib()).toBe(fitting(128n));
  });
});
