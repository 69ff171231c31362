/** Kernels without Python: what they are given, and how their answers are written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInput } from '../../../../src/bench/inputs.ts';
import { HeldInput, type KernelModule, pythonFloat } from '../../../../src/runtime/wasm/kernels.ts';
import { createInterpreter } from '../python/interpreter.ts';

/** A module whose kernels answer with what they hold. */
function fakeModule() {
  const freed: string[] = [];
  class Holder {
    readonly held: unknown;
    constructor(held: unknown) {
      this.held = held;
    }
    free(): void {
      freed.push(String(this.held));
    }
    count = () => String(this.held).length;
    count_cubic = () => (this.held as Int32Array).reduce((sum, value) => sum + value, 0);
    fib = () => (this.held === 1000 ? undefined : 2n ** 100n);
  }
  const module = { Text: Holder, Integers: Holder, Floats: Holder, Number: Holder };
  return { freed, module: module as unknown as KernelModule };
}

describe('a held input', () => {
  it('reaches the class of its form, and its kernels answer as Python would', async () => {
    const { module, freed } = fakeModule();
    const text = new HeldInput(module, { form: 'text', text: 'abc' });
    expect(await text.prepare('count').batch(3)).toMatchObject({ answer: '3' });
    const integers = new HeldInput(module, { form: 'integers', text: '1 -3 5' });
    expect(await integers.prepare('count_cubic').batch(1)).toMatchObject({ answer: '3' });
    const number = new HeldInput(module, makeInput('number', 93, 1));
    expect(await number.prepare('fib').batch(1)).toMatchObject({ answer: String(2n ** 100n) });
    const large = new HeldInput(module, makeInput('number', 1000, 1));
    expect(await large.prepare('fib').batch(1)).toMatchObject({ answer: 'None' });
    text.free();
    expect(freed).toEqual(['abc']);
  });

  it('says which kernels its form has when it lacks one', () => {
    const integers = new HeldInput(fakeModule().module, makeInput('integers', 3, 1));
    expect(() => integers.prepare('count')).toThrow(
      'no kernel "count" for the form "integers"; it has: count_cubic',
    );
  });
});

describe('a float', () => {
  it('is written as Python writes it', async () => {
    const python = await createInterpreter();
    const numbers = fc.sample(fc.double({ noNaN: true }), { numRuns: 300, seed: 1 });
    const edges = [0, -0, 1, 1e-4, 9.9e-5, 1e16, 123456789012345680, 0.1, -1e22, 5e-324];
    const all = [...edges, ...numbers.filter(Number.isFinite)];
    const told = await python.run(
      `[str(float(x)) for x in "${all.map((x) => (Object.is(x, -0) ? '-0.0' : String(x))).join(' ')}".split()]`,
    );
    expect(JSON.parse((told.value ?? '').replaceAll("'", '"'))).toEqual(all.map(pythonFloat));
  }, 60_000);

  it('need not be a number', () => {
    expect([Number.NaN, Infinity, -Infinity].map(pythonFloat)).toEqual(['nan', 'inf', '-inf']);
  });
});
