/** What a report must have to be recorded, and that pages offer what is asked of them. */
import { describe, expect, test } from 'vitest';
import { plans, recordedVariants } from '../../../scripts/record/plans.ts';
import { type Asked, requireAsked, requireFigures } from '../../../scripts/record/recording.ts';
import type { BenchReport, Row } from '../../../src/bench/report.ts';
import { resolveBenchmark } from '../../../src/benchmark/resolve.ts';
import { measured, reportOf } from '../../src/benchmark/make.ts';

const asked: Asked = {
  input: 'letters',
  size: 1_000_000,
  seed: 1,
  variants: ['zip', 'rs_once'],
  baseline: 'zip',
};

const figures = (...variants: string[]): Row[] => variants.map((name) => measured(name, 1));

function answer(changes: Partial<BenchReport> = {}): BenchReport {
  const input = { kind: 'letters', size: 1_000_000, seed: 1 };
  return reportOf(figures('rs_once', 'zip'), { input, baseline: 'zip', ...changes });
}

test('a report of what was asked is taken as it is, whatever the order of its rows', () => {
  const report = answer();
  expect(requireAsked(report, asked)).toBe(report);
});

test.each<[string, Partial<BenchReport>]>([
  ['input equal; asked was letters', { input: { kind: 'equal', size: 1_000_000, seed: 1 } }],
  ['size 100000; asked was 1000000', { input: { kind: 'letters', size: 100_000, seed: 1 } }],
  ['seed 2; asked was 1', { input: { kind: 'letters', size: 1_000_000, seed: 2 } }],
  ['seed of the rounds 2; asked was 1', { seed: 2 }],
  ['variants zip; asked was rs_once, zip', { rows: figures('zip') }],
  [
    'variants rs_once, tee, zip; asked was rs_once, zip',
    { rows: figures('zip', 'rs_once', 'tee') },
  ],
  ['baseline rs_once; asked was zip', { baseline: 'rs_once' }],
])('a report with the %s, is refused', (fault, given) => {
  expect(() => requireAsked(answer(given), asked)).toThrow(`count was measured with the ${fault}.`);
});

test('a row without figures is refused, by name', () => {
  const wrong: Row = { variant: 'rs_once', state: 'wrong', expected: '1', got: '2' };
  expect(() => requireFigures(answer({ rows: [...figures('zip'), wrong] }))).toThrow(/rs_once/);
  expect(() => requireFigures(undefined)).toThrow('no report');
});

describe.each(plans.filter(({ page }) => page !== undefined))(
  '$definition.id in its page',
  (plan) => {
    const { definition, input, page } = plan;

    test('is offered with every input, size, variant and baseline that is recorded', () => {
      const offered = resolveBenchmark(definition);
      expect(offered.inputs).toContain(input);
      expect(offered.sizes).toEqual(expect.arrayContaining([...(page?.sizes ?? [])]));
      const recorded = Object.keys(recordedVariants(definition, 'page'));
      expect(offered.variants).toEqual(recorded);
      // Both are always measured: a plan without them would be answered with more than it asks.
      expect(recorded).toEqual(expect.arrayContaining([definition.oracle, definition.baseline]));
    });
  },
);
