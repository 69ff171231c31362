/** Where the times of the race lie. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, onLog, onScale, placesOf } from '../../../src/benchmark/time-axis.ts';

const times = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

test('the axis goes from one power of ten to another, and has a place for every time', () => {
  fc.assert(
    fc.property(fc.array(times, { minLength: 1, maxLength: 8 }), (given) => {
      const axis = axisOf(given);
      const { ticks } = axis;
      expect(ticks.length).toBeGreaterThan(1);
      expect(axis.from).toBeLessThanOrEqual(Math.min(...given) * (1 + 1e-9));
      expect(axis.to).toBeGreaterThanOrEqual(Math.max(...given) * (1 - 1e-9));
      for (const [index, tick] of ticks.entries()) {
        expect(onLog(axis, tick)).toBeCloseTo(index / (ticks.length - 1), 9);
      }
    }),
  );
});

test('a longer time is never further left, on either axis', () => {
  fc.assert(
    fc.property(times, times, fc.array(times, { minLength: 1 }), (one, other, given) => {
      const axis = axisOf(given);
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)];
      expect(onLog(axis, longer)).toBeGreaterThanOrEqual(onLog(axis, shorter));
      expect(onScale(axis, longer)).toBeGreaterThanOrEqual(onScale(axis, shorter));
    }),
  );
});

test('30 microseconds beside 40 milliseconds can be seen on the log axis, and not to scale', () => {
  const axis = axisOf([0.03, 40]);
  expect(axis.ticks).toEqual([0.01, 0.1, 1, 10, 100]);
  expect(onLog(axis, 0.03)).toBeCloseTo(0.119, 3);
  expect(onScale(axis, 0.03)).toBeLessThan(0.001);
  expect(placesOf(axis, 40, [39, 100_000])).toMatchObject({
    '--scale': '100%',
    '--log-to': '100%',
  });
});

test('no time at all, and an open interval, still have a place', () => {
  expect(axisOf([])).toEqual(axisOf([Number.NaN, 0, Number.POSITIVE_INFINITY]));
  expect(placesOf(axisOf([1]), 1, [0, Number.POSITIVE_INFINITY])['--log-from']).toBe('0%');
});
