/** How fast the kernels are: natively and in wasm in one run, and in the page by the reader's own button. */
import { doubles } from '../../content/chapters/03-porting-a-function/doubles.bench.ts';
import type { Variant } from '../../src/bench/define.ts';
import type { BenchEngine } from '../../src/bench/engine.ts';
import { type MeasuredInput, makeInput } from '../../src/bench/inputs.ts';
import { measure } from '../../src/bench/measure.ts';
import type { BenchReport } from '../../src/bench/report.ts';
import { CHAPTER, withSite } from '../browser/site.ts';
import { NATIVE_RESOLUTION, NativeEngine } from '../native/engine.ts';
import { hostEnvironment, lastOf } from '../native/reports.ts';
import { measureInPage, type PagePlan } from '../record/page.ts';
import { requireFigures } from '../record/recording.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { atLeast, atMost, type Row } from './rows.ts';
import { WasmEngine } from './wasm-engine.ts';

const SIZE = 1_000_000;
const SEED = 1;
const VARIANTS = ['zip', 'rs_zipped', 'rs_once', 'rs_bytes', 'rs_blocks', 'rs_shipped'] as const;

export async function kernels(): Promise<Row[]> {
  const plan: PagePlan = {
    page: `/${CHAPTER}`,
    panel: doubles.id,
    variants: VARIANTS,
    baseline: 'zip',
    input: 'letters',
    sizes: [SIZE],
    seed: SEED,
  };
  const [inPage] = await withSite((site) => measureInPage(site, plan, () => {}));
  if (inPage === undefined) throw new PlainFailure('No report came back from the page.');
  const native = await measureNativeAndWasm();
  const fastest = Math.max(
    ...inPage.comparisons
      .filter(({ variant }) => variant.startsWith('rs_'))
      .map(({ ratio }) => ratio),
  );
  return [
    atLeast('Chromium: fastest PyO3 version over the zip loop, 10^6 letters', fastest, 'x', 600),
    atLeast('Chromium: shipped version over the zip loop', ratio(inPage, 'rs_shipped'), 'x', 500),
    atMost('Chromium: shipped over byte version, time', shippedOverBlocks(inPage), 'x', 1.2),
    atLeast('native: shipped version over the zip loop', ratio(native, 'rs_shipped'), 'x', 480),
    atMost('native: shipped over byte version, time', shippedOverBlocks(native), 'x', 1.2),
    atMost(
      'wasm module over the same kernel native, time, 10^6 bytes',
      medianTime(native, 'wasm_blocks') / medianTime(native, 'rs_blocks'),
      'x',
      2,
    ),
  ];
}

/** One measurement over native rows and the wasm module, interleaved. */
async function measureNativeAndWasm(): Promise<BenchReport> {
  const native = new NativeEngine();
  const wasm = await WasmEngine.load();
  const engine: BenchEngine<Variant, MeasuredInput> = {
    prepare: (variant, input) =>
      variant.engine === 'wasm'
        ? wasm.prepare(variant.entry, input)
        : native.prepare(variant, input),
  };
  const { zip, rs_blocks, rs_shipped, wasm_blocks } = doubles.variants;
  try {
    const reports = measure(
      {
        benchmark: 'native-and-wasm',
        variants: { zip, rs_blocks, rs_shipped, wasm_blocks },
        oracle: 'zip',
        baseline: 'zip',
        input: makeInput('letters', SIZE, SEED),
        description: { kind: 'letters', size: SIZE, seed: SEED },
        environment: hostEnvironment(`Node ${process.versions.node}`),
        seed: SEED,
        engine,
        clock: { now: () => performance.now(), resolution: NATIVE_RESOLUTION },
        pause: () => Promise.resolve(),
      },
      { budget: 40_000 },
    );
    return requireFigures(await lastOf(reports));
  } finally {
    native.close();
  }
}

function ratio(report: BenchReport, variant: string): number {
  const found = report.comparisons.find((comparison) => comparison.variant === variant);
  if (found === undefined) throw new PlainFailure(`No ratio for ${variant}.`);
  return found.ratio;
}

function shippedOverBlocks(report: BenchReport): number {
  return ratio(report, 'rs_blocks') / ratio(report, 'rs_shipped');
}

function medianTime(report: BenchReport, variant: string): number {
  const row = report.rows.find((candidate) => candidate.variant === variant);
  if (row?.state !== 'measured') throw new PlainFailure(`No figures for ${variant}.`);
  return row.median;
}
