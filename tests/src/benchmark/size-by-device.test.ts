/** The size that a benchmark begins with, by the device. */
import { expect, it } from 'vitest';
import { forDevice } from '../../../src/benchmark/size-by-device.ts';
import { BENCHMARK } from './make.ts';

const usual = { isSmall: false, isLarge: false };
const small = { isSmall: true, isLarge: false };
const large = { isSmall: false, isLarge: true };

it('is the next smaller one that is offered where memory is short, and all else stays', () => {
  const begun = forDevice(BENCHMARK, small);
  expect(begun).toEqual({ ...BENCHMARK, preset: { ...BENCHMARK.preset, size: 100 } });
});

it('is the declared one where there is no smaller, and where the size is the number itself', () => {
  const least = { ...BENCHMARK, preset: { ...BENCHMARK.preset, size: 100 } };
  expect(forDevice(least, small)).toBe(least);
  const number = { ...BENCHMARK, preset: { ...BENCHMARK.preset, input: 'number' as const } };
  expect(forDevice(number, small)).toBe(number);
});

it('is the large one on a large device alone, where the declaration has one', () => {
  expect(forDevice(BENCHMARK, large)).toBe(BENCHMARK);
  const declared = { ...BENCHMARK, largeSize: 1_000_000 };
  expect(forDevice(declared, usual)).toBe(declared);
  expect(forDevice(declared, large).preset.size).toBe(1_000_000);
});
