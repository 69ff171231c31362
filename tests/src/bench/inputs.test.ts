/** The texts that variants are measured on. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countCodePoints,
  formOf,
  makeInput,
  makeText,
  readNumbers,
} from '../../../src/bench/inputs.ts';

interface Case {
  readonly characters: number;
  readonly generator?:
    | { readonly kind: 'letters'; readonly seed: number; readonly length: number }
    | { readonly kind: 'repeat' };
}

const cases: readonly Case[] = JSON.parse(readFileSync('rust/doubles/tests/cases.json', 'utf8'));
const sizes = fc.integer({ min: 0, max: 3000 });
const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

describe('random letters', () => {
  it('are those that follow from the definition for seed 1', () => {
    // xorshift32 from 1: 270369, 67634689, 2647435461, 307599695, 2398689233;
    // modulo 52: 21, 5, 21, 39, 5.
    expect(makeText('letters', 5, 1)).toBe('vfvNf');
  });

  it('are those of the Rust and Python tests: the shared table of cases tells their doubles', () => {
    const lettered = cases.flatMap(({ generator, characters }) =>
      generator?.kind === 'letters' ? [{ ...generator, characters }] : [],
    );
    expect(lettered.length).toBeGreaterThan(2);
    for (const { seed, length, characters } of lettered) {
      const doubles = [...makeText('letters', length, seed).matchAll(/(?=(.)\1)/g)].length;
      expect(doubles).toBe(characters);
    }
  });

  it('are the same for the same seed, longer ones going on from shorter ones', () => {
    fc.assert(
      fc.property(sizes, seeds, (size, seed) => {
        const text = makeText('letters', size, seed);
        expect(text).toMatch(/^[a-zA-Z]*$/);
        expect(text).toHaveLength(size);
        expect(makeText('letters', size + 10, seed).startsWith(text)).toBe(true);
      }),
    );
  });

  it('do not stand still for seed 0', () => {
    expect(new Set(makeText('letters', 1000, 0)).size).toBe(52);
    expect(makeText('letters', 100, 0)).toBe(makeText('letters', 100, 0x9e37_79b9));
  });

  it('hold about one double in 52', () => {
    const doubles = [...makeText('letters', 100_000, 3).matchAll(/(?=(.)\1)/g)].length;
    expect(doubles / 100_000).toBeCloseTo(1 / 52, 2);
  });
});

describe('the other kinds', () => {
  it('have exactly the size asked for, in code points', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('equal' as const, 'distinct' as const, 'unicode' as const),
        sizes,
        seeds,
        (kind, size, seed) => {
          const text = makeText(kind, size, seed);
          expect([...text]).toHaveLength(size);
          expect(countCodePoints(text)).toBe(size);
          expect(text).toBe(makeText(kind, size, seed));
        },
      ),
    );
  });

  it('"equal" is one letter', () => {
    expect(makeText('equal', 4, 9)).toBe('aaaa');
  });

  it('"distinct" has no double', () => {
    fc.assert(
      fc.property(sizes, seeds, (size, seed) => {
        expect(makeText('distinct', size, seed)).not.toMatch(/(.)\1/);
      }),
    );
  });

  it('"unicode" mixes characters of one to four bytes, doubles among them, and no lone surrogate', () => {
    const text = makeText('unicode', 20_000, 1);
    const bytes = new Set([...text].map((character) => new TextEncoder().encode(character).length));
    expect([...bytes].sort()).toEqual([1, 2, 3, 4]);
    expect(text).toMatch(/(.)\1/u);
    expect(text.isWellFormed()).toBe(true);
  });
});

describe("the reader's own text", () => {
  it('is cut or repeated to the size, never inside a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        sizes,
        (own, size) => {
          const text = makeText('own', size, 1, own);
          const characters = [...own];
          expect([...text]).toEqual(
            Array.from({ length: size }, (_, i) => characters[i % characters.length]),
          );
        },
      ),
    );
  });

  it('cannot be repeated when it is empty, and says what to do', () => {
    expect(() => makeText('own', 10, 1, '')).toThrow(/type or paste some text/);
    expect(makeText('own', 0, 1, '')).toBe('');
  });

  it('refuses a size that is no whole number', () => {
    expect(() => makeText('letters', 1.5, 1)).toThrow(/1\.5; a whole number/);
    expect(() => makeText('letters', -1, 1)).toThrow(RangeError);
  });
});

describe('lines of words', () => {
  it('have exactly the size asked for, the same for the same seed, longer ones going on from shorter ones', () => {
    fc.assert(
      fc.property(sizes, seeds, (size, seed) => {
        const text = makeText('words', size, seed);
        expect(text).toHaveLength(size);
        expect(text).toMatch(/^[a-z \n]*$/);
        expect(makeText('words', size + 10, seed).startsWith(text)).toBe(true);
      }),
    );
  });

  it('repeat few words often and many rarely, as texts do', () => {
    const words = makeText('words', 200_000, 1).split(/\s+/).slice(0, -1);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const ranked = [...counts.values()].sort((one, other) => other - one);
    // The sum of 1/r up to 2,000 is about 8.2.
    expect((ranked[0] ?? 0) / words.length).toBeCloseTo(1 / 8.2, 1);
    expect((ranked[0] ?? 0) / (ranked[9] ?? 1)).toBeGreaterThan(7);
    expect(counts.size).toBeGreaterThan(1500);
  });
});

describe('numbers', () => {
  it('are as many as asked for, whole, and from -1000 to 1000', () => {
    fc.assert(
      fc.property(sizes, seeds, (size, seed) => {
        const values = readNumbers(makeText('integers', size, seed));
        expect(values).toHaveLength(size);
        expect(values.every((value) => Number.isInteger(value) && Math.abs(value) <= 1000)).toBe(
          true,
        );
        expect(readNumbers(makeText('integers', size + 5, seed)).slice(0, size)).toEqual(values);
      }),
    );
  });

  it('that are not whole lie from 0 to below 1', () => {
    fc.assert(
      fc.property(sizes, seeds, (size, seed) => {
        const values = readNumbers(makeText('floats', size, seed));
        expect(values).toHaveLength(size);
        expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
      }),
    );
  });

  it('are spread evenly', () => {
    const whole = readNumbers(makeText('integers', 100_000, 5));
    expect(Math.min(...whole)).toBe(-1000);
    expect(Math.max(...whole)).toBe(1000);
    expect(whole.reduce((sum, value) => sum + value, 0) / whole.length).toBeCloseTo(0, -1.2);
    const floats = readNumbers(makeText('floats', 100_000, 5));
    expect(floats.reduce((sum, value) => sum + value, 0) / floats.length).toBeCloseTo(0.5, 1);
  });

  it('"number" is the size itself', () => {
    expect(makeInput('number', 93, 1)).toEqual({ form: 'number', text: '93' });
  });
});

describe('orders', () => {
  interface Order {
    readonly customer: string;
    readonly amount?: number | null;
    readonly time: number;
    readonly tags?: readonly string[];
  }
  const orders = (size: number, seed = 1): Order[] => JSON.parse(makeText('orders', size, seed));

  it('are as many as asked for, and more of them begin with the same ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), seeds, (size, seed) => {
        expect(orders(size, seed)).toHaveLength(size);
        expect(orders(size + 5, seed).slice(0, size)).toEqual(orders(size, seed));
      }),
    );
  });

  it('have fields that are missing, null, whole or not, in the shares that are said', () => {
    const made = orders(20_000);
    const share = (test: (order: Order) => boolean) => made.filter(test).length / made.length;
    expect(share(({ amount }) => amount === undefined)).toBeCloseTo(0.1, 1);
    expect(share(({ amount }) => amount === null)).toBeCloseTo(0.1, 1);
    expect(share(({ tags }) => tags === undefined)).toBeCloseTo(0.125, 1);
    expect(share(({ tags }) => tags?.includes('web') ?? false)).toBeCloseTo(0.22, 1);
    expect(new Set(made.map(({ customer }) => customer)).size).toBe(1000);
    expect(makeText('orders', 200, 1)).toMatch(/"amount": \d+,.*"amount": \d+\.00,/);
  });
});

describe('a form', () => {
  it('says what an engine makes of the text', () => {
    const kinds = [
      'letters',
      'words',
      'book',
      'own',
      'integers',
      'floats',
      'orders',
      'number',
    ] as const;
    const forms = ['text', 'text', 'text', 'text', 'integers', 'floats', 'rows', 'number'];
    expect(kinds.map(formOf)).toEqual(forms);
  });
});

describe('the book', () => {
  it('is cut or repeated like any text that is given', () => {
    expect(makeText('book', 5, 1, 'Call me Ishmael.')).toBe('Call ');
    expect(makeText('book', 6, 1, 'ab')).toBe('ababab');
    expect(() => makeText('book', 6, 1)).toThrow(RangeError);
  });
});
