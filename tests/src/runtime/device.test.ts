/** What follows from what a browser tells of its device and its connection. */
import { expect, it } from 'vitest';
import { deviceOf } from '../../../src/runtime/device.ts';

it('takes what is not told to be as usual', () => {
  const usual = { spare: 'beside', isSmall: false, isLarge: false, asks: null };
  expect(deviceOf({})).toEqual(usual);
  expect(deviceOf({ connection: {} })).toEqual(usual);
  expect(deviceOf({ deviceMemory: 8, connection: { effectiveType: '4g' } })).toEqual(usual);
});

it.each([
  [0.25, 'instead', true],
  [2, 'instead', true],
  [4, 'instead', false],
  [8, 'beside', false],
] as const)('of %d GB of memory has the spare "%s" and is small: %s', (memory, spare, isSmall) => {
  expect(deviceOf({ deviceMemory: memory })).toMatchObject({ spare, isSmall });
});

it('is large with much memory and many cores, and only where both are told', () => {
  expect(deviceOf({ deviceMemory: 8, hardwareConcurrency: 8 }).isLarge).toBe(true);
  expect(deviceOf({ deviceMemory: 8, hardwareConcurrency: 4 }).isLarge).toBe(false);
  expect(deviceOf({ hardwareConcurrency: 16 }).isLarge).toBe(false);
});

it.each(['slow-2g', '2g', '3g'])('asks before a download over %s', (effectiveType) => {
  expect(deviceOf({ connection: { effectiveType } })).toMatchObject({
    asks: 'slow',
    spare: 'beside',
  });
});

it('asks where data is to be saved, and fetches nothing for a spare, however fast it is', () => {
  const connection = { effectiveType: '4g', saveData: true };
  expect(deviceOf({ connection, deviceMemory: 2 })).toEqual({
    spare: 'never',
    isSmall: true,
    isLarge: false,
    asks: 'saving',
  });
});
