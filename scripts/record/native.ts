/** Measures the Python and extension rows of a benchmark on CPython with the native wheel. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measuredRow } from '../../src/bench/compare.ts';
import type { BenchmarkDefinition, InputKind, Variant } from '../../src/bench/define.ts';
import { makeText } from '../../src/bench/inputs.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import type { Group } from './schema.ts';

export interface NativePlan {
  readonly definition: BenchmarkDefinition;
  readonly input: InputKind;
  readonly size: number;
  readonly seed: number;
  readonly rounds: number;
}

/** `time.perf_counter` on Linux and macOS ticks in nanoseconds; a call of it takes about 50. */
const GRAIN = 1e-4;
const SAMPLE_SECONDS = 0.002;

interface Timed {
  readonly variant: string;
  readonly answer: string;
  readonly iterations: number;
  readonly seconds: readonly number[];
}

/**
 * @param report Called with each line of progress.
 * @throws PlainFailure when Python fails or a row's answer differs from the oracle's.
 */
export async function measureNatively(
  plan: NativePlan,
  report: (line: string) => void,
): Promise<Group> {
  const { definition, input, size, seed, rounds } = plan;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'record-'));
  try {
    const text = path.join(folder, 'input.txt');
    writeFileSync(text, makeText(input, size, seed));
    const rows = Object.entries(definition.variants).flatMap(([variant, declared]) =>
      rowOf(variant, declared),
    );
    const request = { text, seed, rounds, sample_seconds: SAMPLE_SECONDS, rows };
    const timed = await runPython(request, report);
    const expected = timed.find(({ variant }) => variant === definition.oracle)?.answer;
    for (const { variant, answer } of timed) {
      if (answer === expected) continue;
      throw new PlainFailure(
        `${variant} answered ${answer} on ${input} of ${size}, the oracle ${definition.oracle} answered ${expected}: a row that is wrong is not recorded.`,
      );
    }
    return {
      input,
      size,
      seed,
      baseline: definition.baseline,
      grain: GRAIN,
      rows: timed.map(({ variant, iterations, seconds }) =>
        measuredRow(
          variant,
          iterations,
          seconds.map((value) => value * 1000),
          GRAIN,
        ),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf(variant: string, declared: Variant) {
  switch (declared.engine) {
    case 'python':
      return [{ variant, entry: declared.entry, file: fromRoot(declared.source.file) }];
    case 'extension':
      return [{ variant, entry: declared.entry, module: declared.module }];
    case 'wasm':
      return [];
  }
}

function runPython(request: object, report: (line: string) => void): Promise<Timed[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      fromRoot('build', 'venv', 'bin', 'python'),
      [fromRoot('scripts', 'record', 'interleave.py')],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      errors = (errors + part).slice(-4000);
      report(part.trim().split('\n').at(-1) ?? '');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve((JSON.parse(out) as { rows: Timed[] }).rows);
      else reject(new PlainFailure(`interleave.py ended with exit code ${code}:\n${errors}`));
    });
    child.stdin.end(JSON.stringify(request));
  });
}
