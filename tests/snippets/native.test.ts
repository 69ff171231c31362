/** Native Python times variants as the page does: the same code, the same inputs, the same answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { triples } from '../../content/chapters/01-why-rust/triples.bench.ts';
import { doubles } from '../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { NativeEngine } from '../../scripts/native/engine.ts';
import { runnableVariants } from '../../scripts/native/rows.ts';
import { makeInput } from '../../src/bench/inputs.ts';

let engine: NativeEngine;

beforeAll(() => {
  engine = new NativeEngine();
});

afterAll(() => engine.close());

describe.each([
  ['a text', makeInput('letters', 500, 1), doubles.variants],
  ['numbers', makeInput('integers', 60, 1), triples.variants],
] as const)('%s', (_kind, input, variants) => {
  test('gives all variants of Python and of the extension the same answer', async () => {
    const answers: string[] = [];
    for (const variant of Object.values(runnableVariants(variants))) {
      const prepared = await engine.prepare(variant, input);
      const { elapsed, answer } = await prepared.batch(3);
      expect(elapsed).toBeGreaterThan(0);
      answers.push(answer);
      prepared.dispose();
    }
    expect(answers[0]).toMatch(/^\d+$/);
    expect(new Set(answers).size).toBe(1);
  });
});

test('an error of a variant comes in the words of Python', async () => {
  const [zip] = Object.values(runnableVariants(doubles.variants));
  if (zip === undefined) throw new Error('There is no native variant.');
  const prepared = await engine.prepare(zip, makeInput('number', 3, 1));
  await expect(prepared.batch(1)).rejects.toThrow(/TypeError: 'int' object/);
});
