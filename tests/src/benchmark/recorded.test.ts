/** Recorded figures as panels show them. */
import { describe, expect, it } from 'vitest';
import { doubles } from '../../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { race } from '../../../content/race.bench.ts';
import { recordedOf } from '../../../src/benchmark/recorded.ts';
import { resolveBenchmark } from '../../../src/benchmark/resolve.ts';
import { BENCHMARK } from './make.ts';

describe('recorded figures', () => {
  it('of the race come from a page, at its size, slowest first and with their machine', () => {
    const recorded = recordedOf(resolveBenchmark(race), doubles.id);
    expect(recorded?.size).toBe(1_000_000);
    expect(recorded?.machine).toMatch(/^\d{4}-\d\d-\d\d, in Chromium \d+, on .*cores/);
    const rows = recorded?.rows ?? [];
    expect(new Set(rows.map(({ variant }) => variant))).toEqual(
      new Set(['zip', 'rs_zipped', 'rs_shipped', 'wasm_blocks']),
    );
    const times = rows.map(({ median }) => median);
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });

  it('of the nearest size stand in for a size that was not recorded', () => {
    const benchmark = resolveBenchmark(race);
    const preset = { ...benchmark.preset, size: 3_000_000 };
    expect(recordedOf({ ...benchmark, preset }, doubles.id)?.size).toBe(1_000_000);
  });

  it('are absent for a benchmark whose variants nobody recorded', () => {
    const preset = { ...BENCHMARK.preset, variants: ['nobody'] };
    expect(recordedOf({ ...BENCHMARK, preset })).toBeNull();
  });
});
