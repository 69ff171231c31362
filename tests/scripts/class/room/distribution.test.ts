/** Ratios of many computers: their middle, their ends, their axis. */
import { expect, test } from 'vitest';
import {
  axisFor,
  placeOn,
  ratioWords,
  spreadOf,
} from '../../../../scripts/class/room/distribution.ts';

test('the median is the middle one, or lies between the two in the middle', () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7 });
  expect(spreadOf([30, 1, 2])).toEqual({ median: 2, low: 1, high: 30 });
  expect(spreadOf([9, 1, 100, 2])).toEqual({ median: 5.5, low: 1, high: 100 });
});

test.each([
  [{ low: 12, high: 19 }, false, [12, 14, 16, 18]],
  [{ low: 15, high: 15 }, false, [14.8, 15, 15.2]],
  [{ low: 0.5, high: 20 }, true, [1, 3, 10]],
  [{ low: 0.01, high: 10_000 }, true, [0.01, 0.1, 1, 10, 100, 1_000, 10_000]],
])('the axis for %j has room at both ends', (ends, isLog, ticks) => {
  const axis = axisFor(ends);
  expect([axis.isLog, axis.ticks.map((tick) => Number(tick.toPrecision(6)))]).toEqual([
    isLog,
    ticks,
  ]);
  expect(placeOn(axis, ends.low)).toBeGreaterThan(0.05);
  expect(placeOn(axis, ends.high)).toBeLessThan(0.95);
  expect(placeOn(axis, axis.to)).toBeCloseTo(1);
});

test('ratios are written with as many digits as they deserve', () => {
  expect([ratioWords(1234.5), ratioWords(12.345, 3), ratioWords(0.1)]).toEqual([
    '×1,200',
    '×12.3',
    '×0.1',
  ]);
});
