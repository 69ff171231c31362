/** The reader's own module in a panel: what it stands beside, what is measured, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { toJson, toMarkdown } from '../../../src/bench/export.ts';
import type { ReadersBuild } from '../../../src/bench/report.ts';
import { fullName, type ShippedBenchmark } from '../../../src/benchmark/payload.ts';
import { makePlan } from '../../../src/benchmark/plan.ts';
import { decodeFields } from '../../../src/benchmark/setup.ts';
import { INITIAL, reduce } from '../../../src/benchmark/state.ts';
import { buildYours } from '../../../src/benchmark/yours/build.ts';
import {
  builtAs,
  joinedBy,
  rivalOf,
  withoutYours,
  withYours,
} from '../../../src/benchmark/yours/rival.ts';
import { yoursWords } from '../../../src/benchmark/yours/words.ts';
import type { CompileOutcome } from '../../../src/compiler/client.ts';
import { BENCHMARK, measured, reportOf, SETUP, shout } from './make.ts';

const RIVAL = { variant: 'blocks', crate: 'doubles' };
const BUILD: ReadersBuild = {
  variant: 'yours',
  beside: 'blocks',
  crate: 'doubles',
  hash: 'a1',
  flags: '-C lto',
};
const once = { task: 'once' } as const;
const blocks = BENCHMARK.code['blocks'];

describe('the rival of yours', () => {
  const two: ShippedBenchmark = {
    ...BENCHMARK,
    code: { ...BENCHMARK.code, ...(blocks && { last: blocks }) },
  };
  it('is the variant that the prediction is about, or else the last one of an extension', () => {
    expect(rivalOf(BENCHMARK)).toEqual(RIVAL);
    expect(rivalOf(two)?.variant).toBe('last');
    const guess = { prediction: 'p', variant: 'blocks' };
    expect(rivalOf({ ...two, guess })?.variant).toBe('blocks');
    expect(rivalOf({ ...two, guess: { ...guess, variant: 'zip' } })?.variant).toBe('last');
  });

  it('is a build of the kernel where the panel has such', () => {
    const source = { file: 'f', region: 'r' };
    const built = {
      engine: 'wasm',
      label: 's',
      build: 's',
      entry: 'count_blocks',
      source,
    } as const;
    const kernels = { code: { s: built, plain: { ...built, build: undefined } }, guess: null };
    expect(rivalOf(kernels as unknown as ShippedBenchmark)).toEqual({
      variant: 's',
      crate: 'builds',
    });
  });

  it('is nobody where no variant is of a crate', () => {
    const { blocks: _, ...code } = BENCHMARK.code;
    const without = { ...BENCHMARK, code };
    expect(rivalOf(without)).toBeNull();
    expect(withYours(without)).toBe(without);
  });
});

describe('a plan with yours', () => {
  const benchmark = withYours(BENCHMARK);
  const setup = joinedBy({ ...SETUP, variants: ['zip'] }, RIVAL);

  it('has the build, the variant that calls the same function, and what is set', () => {
    const { variants, oracle } = makePlan(builtAs(benchmark, 'a1'), setup, '', once);
    expect(Object.keys(variants)).toEqual(['zip', 'blocks', 'yours']);
    expect(variants['yours']).toEqual({ ...blocks, label: 'yours', built: 'a1' });
    expect(variants['blocks']).toEqual(blocks);
    expect(oracle).toBe('zip');
    expect(fullName(benchmark, 'yours')).toBe('yours (Rust)');
  });

  it('is the plan without it where nothing was built', () => {
    const { variants } = makePlan(builtAs(benchmark, null), setup, '', once);
    expect(Object.keys(variants)).toEqual(['zip', 'blocks']);
  });

  it('never gets into what is kept or sent', () => {
    expect(decodeFields(benchmark, setup).variants).toEqual(['zip', 'blocks']);
  });
});

describe('compiling yours', () => {
  const end = (outcome: CompileOutcome, signal = new AbortController().signal) =>
    buildYours(
      RIVAL,
      signal,
      () => {},
      async () => outcome,
    );

  it('asks for the shipped flags and tells how long it takes', async () => {
    const asked: unknown[] = [];
    const told: unknown[] = [];
    const built = { kind: 'built', hash: 'a1', flags: '-C lto', diagnostics: [] } as const;
    await expect(
      buildYours(
        RIVAL,
        new AbortController().signal,
        (progress) => told.push(progress),
        async (crate, mode) => {
          asked.push(crate, mode);
          return { ...built, milliseconds: 1, isKept: false };
        },
      ),
    ).resolves.toEqual({ kind: 'built', build: BUILD });
    expect(asked).toEqual(['doubles', 'measure']);
    expect(told).toMatchObject([{ step: 'compile' }]);
  });

  it('of a kernel tells what it weighs, and whether it was kept', async () => {
    const weight = { bytes: 15_052, gzip: 6_406 };
    const compiled = { kind: 'built', hash: 'a1', flags: '-C opt-level=s', weight } as const;
    const outcome = { ...compiled, diagnostics: [], milliseconds: 1, isKept: true };
    const ended = await end(outcome);
    if (ended.kind !== 'built') throw new Error(ended.kind);
    expect(ended.build).toMatchObject({ weight, isKept: true });
    expect(yoursWords(ended.build, shout)).toMatch(/settings that you picked: .*=s\. It was kept/);
  });

  it.each<[CompileOutcome, RegExp]>([
    [{ kind: 'rejected', diagnostics: [] }, /^Your Rust does not compile: see the messages/],
    [{ kind: 'gone' }, /does not answer any more.*then press Measure/],
    [{ kind: 'busy', ahead: 2 }, /2 others wait/],
    [{ kind: 'older', build: 'b' }, /Load the page again/],
    [{ kind: 'refused', reason: 'No kit.' }, /No kit\./],
    [{ kind: 'ended', why: 'time' }, /took too long/],
  ])('says why there is nothing to measure: %j', async (outcome, words) => {
    await expect(end(outcome)).resolves.toEqual({
      kind: 'unbuilt',
      words: expect.stringMatching(words),
    });
  });

  it('ends with Stop', async () => {
    const stopped = AbortSignal.abort();
    await expect(end({ kind: 'gone' }, stopped)).resolves.toEqual({ kind: 'stopped' });
  });

  it('that fails is told until the next run, and the run goes on', () => {
    const unbuilt = { kind: 'unbuilt', words: 'No.' } as const;
    const begun = { kind: 'measure', work: once } as const;
    const going = [begun, unbuilt].reduce(reduce, INITIAL);
    expect(going).toMatchObject({ kind: 'loading', results: { unbuilt: 'No.' } });
    const done = reduce(going, { kind: 'ended', end: { kind: 'finished' } });
    expect(done.results.unbuilt).toBe('No.');
    expect(reduce(done, begun).results.unbuilt).toBeUndefined();
  });
});

describe('a report with yours', () => {
  const rows = [measured('zip', 31), measured('blocks', 1), measured('yours', 2)];
  const report = reportOf(rows, { readersBuild: BUILD, ties: [['blocks', 'yours']] });

  it('names it as the reader’s wherever it goes', () => {
    expect(yoursWords(BUILD, shout)).toMatch(/^“YOURS” calls what “BLOCKS” calls.*: -C lto\. /);
    expect(JSON.parse(toJson(report))).toMatchObject({ readersBuild: BUILD });
    expect(toMarkdown(report)).toContain('yours: the reader');
    expect(toMarkdown(reportOf(rows))).not.toContain('the reader');
  });

  it('leaves it out beside the book’s records', () => {
    const { readersBuild, ties, comparisons, rows: left } = withoutYours(report) ?? {};
    expect(left?.map(({ variant }) => variant)).toEqual(['zip', 'blocks']);
    expect(comparisons?.map(({ variant }) => variant)).toEqual(['blocks']);
    expect([readersBuild, ties]).toEqual([undefined, []]);
    expect(withoutYours({ ...report, baseline: 'yours' })).toBeNull();
    const plain = reportOf(rows);
    expect(withoutYours(plain)).toBe(plain);
  });
});
