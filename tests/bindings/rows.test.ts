/** Every recorded row that this computer can build gives the right answers, but for the differences that the record tells. */
import { describe, expect, test } from 'vitest';
import { sorted } from '../../scripts/bindings/available.ts';
import { builds } from '../../scripts/bindings/builds.ts';
import { missing } from '../../scripts/bindings/prerequisites.ts';
import { missingPackage, readBuilds } from '../../scripts/bindings/state.ts';
import { casesOf } from '../../scripts/conformance/cases.ts';
import { differencesOf } from '../../scripts/conformance/differences.ts';
import { runnableVariants } from '../../scripts/native/rows.ts';
import { plans } from '../../scripts/record/plans.ts';
import { loadRecord } from '../../src/records/load.ts';

const definitions = plans.flatMap(({ definition, native }) =>
  native === undefined ? [] : [definition],
);

const benchmarks = await Promise.all(
  definitions.map(async (definition) => ({
    ...definition,
    definition,
    ...(await sorted(definition.variants)),
  })),
);

test.each(builds)('$name is built, or one of its needs is missing here', async (build) => {
  const { needs, packages = [] } = build;
  const reasons = await Promise.all([...needs.map(missing), ...packages.map(missingPackage)]);
  const lacks = reasons.some((reason) => reason !== null);
  const state = readBuilds().find(({ name }) => name === build.name)?.state;
  expect(state).toBe(lacks ? 'skipped' : 'built');
});

test('a row is left out only for want of a tool, and never one that Rust alone builds', () => {
  for (const { id, definition, lacking } of benchmarks) {
    const variants = runnableVariants(definition.variants);
    for (const [name, { kind, reason }] of Object.entries(lacking)) {
      console.warn(`Left out here: ${id}, ${name}: ${reason}`);
      expect(kind, reason).toBe('missing');
      const variant = variants[name];
      if (variant?.engine !== 'native') throw new Error(`${id}, ${name}: ${reason}`);
      const build = builds.find((one) => one.name === variant.build);
      const needs = [build?.needs ?? [], variant.packages ?? [], variant.interpreter ?? []].flat();
      expect(needs, `${id}, ${name}: ${reason}`).not.toEqual([]);
    }
  }
});

describe.each(benchmarks.filter(({ id }) => casesOf(id).length > 0))(
  '$id',
  ({ id, definition, runnable }) => {
    const lookup = loadRecord(id, 'native');
    const recorded = lookup.kind === 'found' ? lookup.record.differences : {};

    test.each(Object.keys(runnable))(
      '%s differs from the oracle where the record says so, and nowhere else',
      async (name) => {
        const found = await differencesOf(definition, [name]);
        expect(found[name] ?? []).toEqual(recorded[name] ?? []);
      },
    );
  },
);
