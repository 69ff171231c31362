/** The benchmark in the downloads computes as the site's harness does, and measures the same inputs. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NATIVE_GRAIN } from '../../scripts/native/engine.ts';
import { KEPT_MEMORY } from '../../scripts/native/process.ts';
import { hostEnvironment } from '../../scripts/native/reports.ts';
import { entriesOf } from '../../scripts/record/schema.ts';
import { measuredRow, speedups, ties } from '../../src/bench/compare.ts';
import { INPUT_FORMS } from '../../src/bench/define.ts';
import { formOf, makeText } from '../../src/bench/inputs.ts';
import { sfc32, uniform } from '../../src/bench/random.ts';
import type { BenchReport } from '../../src/bench/report.ts';
import { formatSize, formatSpeedup, formatTime } from '../../src/bench/report-words.ts';
import { outliers } from '../../src/bench/stats.ts';
import { runPasted } from './run-python.ts';

const FOLDERS = [resolve('scripts/downloads/benchmark'), resolve('src/runtime/python')];
const BOOK = 'content/texts/moby-dick.txt';

/** What lines of Python print as JSON, which may use the harness of the downloads and `given`. */
function fromHarness(given: unknown, lines: string): unknown {
  const quoted = (value: unknown): string => JSON.stringify(JSON.stringify(value));
  const { status, stdout, stderr } = runPasted(
    `import json, sys\nsys.path[:0] = json.loads(${quoted(FOLDERS)})\n` +
      `given = json.loads(${quoted(given)})\n${lines}`,
  );
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** Numbers that agree to nine digits are the same figure; all else has to be equal. */
function expectSame(got: unknown, wanted: unknown): void {
  const digits = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value;
  expect(JSON.parse(JSON.stringify(got, digits))).toEqual(
    JSON.parse(JSON.stringify(wanted, digits)),
  );
}

/** Samples of four rows with noise, spikes, a drift, and two rows that are one. */
function samplesOf(rounds: number): Record<string, number[]> {
  const random = sfc32(rounds);
  const noisy = (time: number) =>
    Array.from({ length: rounds }, (_, round) => {
      const spike = uniform(random) < 0.05 ? 5 : 1;
      return time * spike * (1 + round / 1000) * Math.exp(0.1 * (uniform(random) - 0.5));
    });
  return { base: noisy(3), same: noisy(3), faster: noisy(0.004), slower: noisy(3.3) };
}

describe('ratios, intervals and ties', () => {
  test.each([
    { rounds: 2, seed: 1 },
    { rounds: 3, seed: 7 },
    { rounds: 5, seed: 0 },
    { rounds: 6, seed: 1 },
    { rounds: 20, seed: 1 },
    { rounds: 27, seed: 4_294_967_295 },
    { rounds: 303, seed: 2 },
    { rounds: 601, seed: 3 },
  ])('are those of the site for $rounds rounds and seed $seed', ({ rounds, seed }) => {
    const samples = samplesOf(rounds);
    const rows = Object.entries(samples).map(([name, own], index) =>
      measuredRow(name, 10 ** index, own, NATIVE_GRAIN),
    );
    const settings = { grain: NATIVE_GRAIN, seed };
    const wanted = {
      figures: rows.map(({ median, interval }) => ({
        median: median / 1000,
        interval: interval.map((milliseconds) => milliseconds / 1000),
      })),
      speedups: speedups(rows, 'base', settings).map(({ ratio, interval }) => ({
        ratio,
        interval,
      })),
      ties: ties(rows, settings),
      outliers: Object.values(samples).map(outliers),
    };
    const got = fromHarness(
      { samples, seed },
      `
from harness.compare import figures, speedup, ties
from harness.stats import outliers
rows = [
    figures(name, 10**index, [sample / 1000 for sample in own])
    for index, (name, own) in enumerate(given["samples"].items())
]
seed = given["seed"]
ratios = [speedup(row, rows[0], seed) for row in rows[1:]]
print(json.dumps({
    "figures": [{"median": row.median, "interval": row.interval} for row in rows],
    "speedups": [{"ratio": one.ratio, "interval": one.interval} for one in ratios],
    "ties": ties(rows, seed),
    "outliers": [outliers(own) for own in given["samples"].values()],
}))`,
    );
    expectSame(got, wanted);
  });

  test('are never narrower than the clock can tell', () => {
    const rows = ['one', 'other'].map((name) => measuredRow(name, 1, [1, 1, 1], NATIVE_GRAIN));
    const [wanted] = speedups(rows, 'one', { grain: NATIVE_GRAIN, seed: 1 });
    const got = fromHarness(
      null,
      `
from harness.compare import figures, speedup
one, other = (figures(name, 1, [1e-3] * 3) for name in ("one", "other"))
print(json.dumps(speedup(other, one, 1).interval))`,
    );
    expectSame(got, wanted?.interval);
  });
});

test('rows get the memory that they get in the record', () => {
  const got = fromHarness(
    null,
    'from harness.process import KEPT_MEMORY; print(json.dumps(KEPT_MEMORY))',
  );
  expect(got).toEqual(KEPT_MEMORY);
});

test('figures are written as in the record', () => {
  const samples = samplesOf(30);
  const rows = Object.entries(samples).map(([name, own], index) =>
    measuredRow(name, 10 ** index, own, NATIVE_GRAIN),
  );
  const settings = { grain: NATIVE_GRAIN, seed: 5 };
  const report: BenchReport = {
    schema: 1,
    benchmark: 'some',
    environment: { ...hostEnvironment('CPython'), grain: NATIVE_GRAIN },
    input: { kind: 'letters', size: 100, seed: 5 },
    seed: 5,
    oracle: 'base',
    baseline: 'base',
    phase: 'done',
    outcome: { kind: 'budget' },
    rounds: 30,
    elapsed: 1,
    remaining: 0,
    halfWidth: null,
    rows,
    comparisons: speedups(rows, 'base', settings),
    ties: ties(rows, settings),
  };
  const got = fromHarness(
    samples,
    `
from harness.catalogue import Benchmark
from harness.compare import figures, speedup, ties
from harness.export import entries_of
from harness.session import Plan, Report
rows = tuple(
    figures(name, 10**index, [sample / 1000 for sample in own])
    for index, (name, own) in enumerate(given.items())
)
some = Benchmark("some", "Some", ("one", "many"), ("letters",), (100,), "base", "base", (), ())
print(json.dumps(entries_of(Report(
    plan=Plan(some, "letters", 100, 5, 20.0), own="doubles", outcome="budget", rounds=30,
    answer="1", baseline="base", figures=rows,
    speedups={row.variant: speedup(row, rows[0], 5) for row in rows[1:]},
    ties=tuple(ties(rows, 5)), verdicts={},
))))`,
  );
  expect(got).toEqual(JSON.parse(JSON.stringify(entriesOf(report, 'native'))));
});

const kinds = (Object.keys(INPUT_FORMS) as (keyof typeof INPUT_FORMS)[]).filter(
  (kind) => kind !== 'own',
);

describe('inputs', () => {
  const book = readFileSync(BOOK, 'utf8');
  const asked = kinds.flatMap((kind) =>
    [1, 2, 17, 3000].flatMap((size) => [0, 1, 4_294_967_295].map((seed) => ({ kind, size, seed }))),
  );

  test('of every kind are those of the site', () => {
    const got = fromHarness(
      { asked, book: resolve(BOOK) },
      `
from pathlib import Path
from harness import texts
texts.BOOK = Path(given["book"])
print(json.dumps([texts.make_text(**one) for one in given["asked"]]))`,
    );
    expect(got).toEqual(asked.map(({ kind, size, seed }) => makeText(kind, size, seed, book)));
  });

  test('are handed to rows in the same form', () => {
    const got = fromHarness(null, 'from harness.texts import FORMS; print(json.dumps(FORMS))');
    expect(got).toEqual(Object.fromEntries(kinds.map((kind) => [kind, formOf(kind)])));
  });

  test('longer than the book begin it again', () => {
    const size = [...book].length + 1000;
    const got = fromHarness(
      { size, book: resolve(BOOK) },
      `
from pathlib import Path
from harness import texts
texts.BOOK = Path(given["book"])
print(json.dumps(texts.make_text("book", given["size"], 1)[-2000:]))`,
    );
    expect(got).toBe([...makeText('book', size, 1, book)].slice(-2000).join(''));
  });
});

test('times, ratios and sizes are written as on the site', () => {
  const times = [2, 0.9996, 0.0123456, 1e-3, 9.996e-6, 3.1e-7, 4e-10];
  const ratios = [1234.6, 99.5, 99.4, 9.995, 1, 0.0995, 0.012345];
  const sizes = [1, 1000, 1_234_567];
  const unit = { one: 'position', many: 'positions' };
  const got = fromHarness(
    { times, ratios, sizes, unit: Object.values(unit) },
    `
from harness.telling import tell_ratio, tell_size, tell_time
print(json.dumps([
    [tell_time(time) for time in given["times"]],
    [tell_ratio(ratio, (ratio / 2, float("inf"))) for ratio in given["ratios"]],
    [tell_size(size, given["unit"]) for size in given["sizes"]],
    tell_size(30, ["n", "n"]),
]))`,
  );
  expect(got).toEqual([
    times.map((seconds) => formatTime(seconds * 1000)),
    ratios.map((ratio) =>
      formatSpeedup({ ratio, interval: [ratio / 2, Number.POSITIVE_INFINITY] }),
    ),
    sizes.map((size) => formatSize(size, unit)),
    formatSize(30, { one: 'n', many: 'n' }),
  ]);
});
