/** The records that are committed cover what the site shows, and were measured on the code that it shows. */
import { describe, expect, test } from 'vitest';
import { readRecord } from '../../../scripts/record/file.ts';
import { plans, recordedVariants, runsOf } from '../../../scripts/record/plans.ts';
import { hashSources, measuredFiles } from '../../../scripts/record/provenance.ts';
import { quantile, sortedCopy } from '../../../src/bench/stats.ts';
import { type Flavour, loadRecord } from '../../../src/records/load.ts';
import { recordedSpeedup } from '../../../src/records/recorded-speedup.ts';

const records = plans.flatMap(({ definition, native, page }) =>
  (
    [
      ['native', native],
      ['page', page],
    ] as const
  ).flatMap(([flavour, plan]) =>
    plan === undefined ? [] : [{ id: definition.id, definition, flavour, sizes: plan.sizes }],
  ),
);

function found(id: string, flavour: Flavour) {
  const lookup = loadRecord(id, flavour);
  if (lookup.kind === 'found') return lookup.record;
  throw new Error(`${lookup.file} is missing: run "npm run record -- --only ${id}"`);
}

test('the record has a run of every plan, and of nothing else', () => {
  const runs = readRecord()?.runs.map(({ benchmark, flavour }) => ({ benchmark, flavour }));
  expect(runs).toEqual(runsOf(plans));
});

test('each benchmark is recorded somewhere, once', () => {
  const ids = plans.map(({ definition }) => definition.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { native, page } of plans) expect(native ?? page).toBeDefined();
});

test('what is compared was recorded on one machine: a benchmark natively, and in a page', () => {
  const machines = new Map<string, Set<string>>();
  for (const { benchmark, machine } of readRecord()?.runs ?? []) {
    const cpus = machines.get(benchmark) ?? new Set();
    machines.set(benchmark, cpus.add(machine?.cpu ?? 'the record’s'));
  }
  for (const [benchmark, cpus] of machines) expect([...cpus], benchmark).toHaveLength(1);
});

describe.each(records)('$id.$flavour', ({ id, definition, flavour, sizes }) => {
  test.each(sizes)('covers every variant at the size %i', (size) => {
    const variants = found(id, flavour)
      .rows.filter((row) => row.size === size)
      .map(({ variant }) => variant);
    const { skipped } = found(id, flavour);
    const told = [...variants, ...Object.keys(skipped)];
    expect(told.toSorted()).toEqual(Object.keys(recordedVariants(definition, flavour)).toSorted());
  });

  test('was measured on the sources as they are now', () => {
    expect(
      found(id, flavour).provenance.sources,
      `run "npm run record -- --only ${id}" again`,
    ).toBe(hashSources(measuredFiles(recordedVariants(definition, flavour))).sha256);
  });
});

describe.each(records)('each figure of $id.$flavour', ({ id, flavour, sizes }) => {
  test.each(sizes)('is that of its rounds, at the size %i', (size) => {
    const rows = found(id, flavour).rows.filter((row) => row.size === size);
    for (const row of rows) {
      const base = rows.find(({ variant }) => variant === row.baseline);
      if (base === undefined) throw new Error(`${row.variant} has no baseline.`);
      expect(row.median / quantile(sortedCopy(row.samples), 0.5)).toBeCloseTo(1, 3);
      expect(row.ratio / recordedSpeedup(row, base).ratio, row.variant).toBeCloseTo(1, 2);
    }
  });
});
