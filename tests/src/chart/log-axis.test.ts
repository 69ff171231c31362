/** Where the powers of ten of a logarithmic axis are, and what lies between them. */
import { expect, test } from 'vitest';
import { clamped, decadesAround, decadesWithin, shareOnLog } from '../../../src/chart/log-axis.ts';

test('powers of ten go around a range, or stay within it', () => {
  expect(decadesAround(0.5, 30)).toEqual([0.1, 1, 10, 100]);
  expect(decadesAround(10, 10)).toEqual([10, 100]);
  expect(decadesWithin(0.1, 1000)).toEqual([0.1, 1, 10, 100, 1000]);
  expect(decadesWithin(0.5, 50)).toEqual([1, 10]);
  expect(decadesWithin(2, 3)).toEqual([]);
});

test.each([0.1 + 0.2 - 0.2, 1000 * (1 + 1e-12), 1000 * (1 - 1e-12)])(
  '%d is taken for the power of ten that it was meant to be',
  (value) => {
    expect(decadesAround(value, value)[0]).toBeCloseTo(value, 6);
    expect(decadesWithin(value, value)).toHaveLength(1);
  },
);

test('a factor takes as much room everywhere, and what lies beyond an end stands at it', () => {
  expect([1, 10, 100, 1000].map((value) => shareOnLog(1, 1000, value).toFixed(3))).toEqual([
    '0.000',
    '0.333',
    '0.667',
    '1.000',
  ]);
  expect(
    [0, 0.5, 5000, Number.POSITIVE_INFINITY].map((value) => shareOnLog(1, 1000, value)),
  ).toEqual([0, 0, 1, 1]);
  expect([clamped(Number.NaN), shareOnLog(1, 10, -1)]).toEqual([0, 0]);
});
