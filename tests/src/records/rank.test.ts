import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf, placeWords } from '../../../src/records/rank.ts';

interface Row {
  readonly variant: string;
  readonly ratio: number;
}

const row = (variant: string, ratio: number): Row => ({ variant, ratio });

/** Rows tie whose names are next to each other in one of these texts. */
const tiesOf =
  (...chains: readonly string[]) =>
  (faster: Row, slower: Row): boolean =>
    chains.some((chain) => chain.includes(faster.variant + slower.variant));

test('the fastest row has the first place', () => {
  const places = placesOf([row('zip', 1), row('rust', 30), row('numpy', 10)], () => false);
  expect([...places].map(([variant, { place }]) => [variant, place])).toEqual([
    ['rust', 1],
    ['numpy', 2],
    ['zip', 3],
  ]);
});

test('rows that are not told apart share a place, and the next one counts them all', () => {
  const rows = [row('a', 9), row('b', 8), row('c', 7), row('d', 6)];
  expect(Object.fromEntries(placesOf(rows, tiesOf('bc')))).toEqual({
    a: { place: 1, tied: false },
    b: { place: 2, tied: true },
    c: { place: 2, tied: true },
    d: { place: 4, tied: false },
  });
});

test('a chain of ties is one place', () => {
  const rows = [row('a', 9), row('b', 8), row('c', 7)];
  expect([...placesOf(rows, tiesOf('abc')).values()].map(({ place }) => place)).toEqual([1, 1, 1]);
});

test('only neighbours in the order that is shown are asked about', () => {
  const asked: string[] = [];
  placesOf([row('c', 7), row('a', 9), row('b', 8)], (faster, slower) => {
    asked.push(faster.variant + slower.variant);
    return false;
  });
  expect(asked).toEqual(['ab', 'bc']);
});

test('places never go back and never run ahead, whatever is tied', () => {
  const rows = fc.array(fc.tuple(fc.double({ min: 0.1, max: 1e4, noNaN: true }), fc.boolean()), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, (drawn) => {
      const all = drawn.map(([ratio, tied], index) => ({ variant: `v${index}`, ratio, tied }));
      const places = [...placesOf(all, (_above, { tied }) => tied).values()];
      expect(places[0]?.place).toBe(1);
      places.forEach(({ place }, index) => {
        expect(place).toBeGreaterThanOrEqual(places[index - 1]?.place ?? 1);
        expect(place).toBeLessThanOrEqual(index + 1);
      });
    }),
  );
});

test('a shared place is marked', () => {
  expect(placeWords({ place: 3, tied: false })).toBe('3');
  expect(placeWords({ place: 3, tied: true })).toBe('3\u00a0=');
});
