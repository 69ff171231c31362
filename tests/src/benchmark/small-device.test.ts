/** The smaller size that a benchmark begins with where memory is short. */
import { expect, it } from 'vitest';
import { forSmallDevice } from '../../../src/benchmark/small-device.ts';
import { BENCHMARK } from './make.ts';

it('is the next smaller one that the benchmark offers, and all else stays', () => {
  const small = forSmallDevice(BENCHMARK);
  expect(small).toEqual({ ...BENCHMARK, preset: { ...BENCHMARK.preset, size: 100 } });
});

it('is the declared one where there is no smaller, and where the size is the number itself', () => {
  const least = { ...BENCHMARK, preset: { ...BENCHMARK.preset, size: 100 } };
  expect(forSmallDevice(least)).toBe(least);
  const number = { ...BENCHMARK, preset: { ...BENCHMARK.preset, input: 'number' as const } };
  expect(forSmallDevice(number)).toBe(number);
});
