/** Native Python times variants as the page does: the same code, the same inputs, the same answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { triples } from '../../content/chapters/01-why-rust/triples.bench.ts';
import { doubles } from '../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { sorted } from '../../scripts/bindings/available.ts';
import { NativeEngine } from '../../scripts/native/engine.ts';
import { makeInput } from '../../src/bench/inputs.ts';

/** What this computer cannot build is left out, with the reason: tests/bindings/ holds each one against what is installed. */
const runnable = {
  doubles: Object.values((await sorted(doubles.variants)).runnable),
  triples: Object.values((await sorted(triples.variants)).runnable),
};

let engine: NativeEngine;

beforeAll(() => {
  engine = new NativeEngine();
});

afterAll(() => engine.close());

describe.each([
  ['a text', makeInput('letters', 500, 1), runnable.doubles],
  ['numbers', makeInput('integers', 60, 1), runnable.triples],
] as const)('%s', (_kind, input, variants) => {
  test('gives all variants of Python and of the extension the same answer', async () => {
    const answers: string[] = [];
    for (const variant of variants) {
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
  const [zip] = runnable.doubles;
  if (zip === undefined) throw new Error('There is no native variant.');
  const prepared = await engine.prepare(zip, makeInput('number', 3, 1));
  await expect(prepared.batch(1)).rejects.toThrow(/TypeError: 'int' object/);
});
