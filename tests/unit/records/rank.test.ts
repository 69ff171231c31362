import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf, placeWords } from '../../../src/components/records/rank.ts';

const row = (variant: string, ratio: number, ...tiedWith: string[]) => ({
  variant,
  ratio,
  tiedWith,
});

test('the fastest row has the first place', () => {
  const places = placesOf([row('zip', 1), row('rust', 30), row('numpy', 10)]);
  expect([...places].map(([variant, { place }]) => [variant, place])).toEqual([
    ['rust', 1],
    ['numpy', 2],
    ['zip', 3],
  ]);
});

test('rows that are not told apart share a place, and the next one counts them all', () => {
  const places = placesOf([row('a', 9), row('b', 8, 'c'), row('c', 7, 'b'), row('d', 6)]);
  expect(Object.fromEntries(places)).toEqual({
    a: { place: 1, tied: false },
    b: { place: 2, tied: true },
    c: { place: 2, tied: true },
    d: { place: 4, tied: false },
  });
});

test('a chain of ties is one place', () => {
  const places = placesOf([row('a', 9, 'b'), row('b', 8, 'a', 'c'), row('c', 7, 'b')]);
  expect([...places.values()].map(({ place }) => place)).toEqual([1, 1, 1]);
});

test('a row that is tied with one elsewhere in the table does not share the place above it', () => {
  const places = placesOf([row('a', 9), row('b', 8, 'd'), row('c', 7), row('d', 6, 'b')]);
  expect([...places.values()].map(({ place }) => place)).toEqual([1, 2, 3, 4]);
});

test('places never go back, whatever is tied', () => {
  const rows = fc.array(fc.tuple(fc.double({ min: 0.1, max: 1e4, noNaN: true }), fc.boolean()), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, (drawn) => {
      const ordered = drawn
        .map(([ratio], index) => ({ variant: `v${index}`, ratio }))
        .sort((one, other) => other.ratio - one.ratio);
      const tied = ordered.map((one, index) => ({
        ...one,
        tiedWith: [
          ...(drawn[index]?.[1] && index > 0 ? [ordered[index - 1]?.variant ?? ''] : []),
          ...(drawn[index + 1]?.[1] ? [ordered[index + 1]?.variant ?? ''] : []),
        ],
      }));
      const places = [...placesOf(tied).values()].map(({ place }) => place);
      expect(places[0]).toBe(1);
      places.forEach((place, index) => {
        expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 1);
        expect(place).toBeLessThanOrEqual(index + 1);
      });
    }),
  );
});

test('a shared place is marked', () => {
  expect(placeWords({ place: 3, tied: false })).toBe('3');
  expect(placeWords({ place: 3, tied: true })).toBe('3\u00a0=');
});
