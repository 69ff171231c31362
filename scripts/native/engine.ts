/** Native CPython as an engine of the harness: rows run in a Python process, which times them itself. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ExtensionVariant, PythonVariant, SourceRegion } from '../../src/bench/define.ts';
import type { Batch, BenchEngine, Prepared } from '../../src/bench/engine.ts';
import type { MeasuredInput } from '../../src/bench/inputs.ts';
import { readSource } from '../../src/snippet/source.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';

export type NativeVariant = PythonVariant | ExtensionVariant;

type Answer = { readonly error: string } | { readonly timed: string } | Record<string, never>;

/** `time.perf_counter` ticks in nanoseconds on Linux and macOS; one call of it takes about 50. */
export const NATIVE_GRAIN = 1e-4;

/** Holds one Python process with the project's native wheels; `close` ends it. */
export class NativeEngine implements BenchEngine<NativeVariant, MeasuredInput> {
  readonly #python: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'native-'));
  /** Inputs that were written for Python to read, and their files. */
  readonly #files = new Map<MeasuredInput, string>();
  #last: Promise<unknown> = Promise.resolve();
  #prepared = 0;

  constructor() {
    this.#python = spawn(
      fromRoot('build', 'venv', 'bin', 'python'),
      [fromRoot('scripts', 'native', 'batches.py')],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    this.#answers = createInterface({ input: this.#python.stdout })[Symbol.asyncIterator]();
  }

  async prepare(variant: NativeVariant, input: MeasuredInput): Promise<Prepared> {
    this.#prepared += 1;
    const id = this.#prepared;
    const { form } = input;
    const row = rowOf(variant);
    await this.#ask({ kind: 'prepare', id, row, form, input: this.#fileOf(input) });
    return {
      batch: async (iterations) => {
        const answer = await this.#ask({ kind: 'batch', id, iterations });
        if (!('timed' in answer)) throw new PlainFailure('Python answered a batch without a time.');
        return readTimed(answer.timed);
      },
      dispose: () => void this.#ask({ kind: 'dispose', id }).catch(() => {}),
    };
  }

  close(): void {
    this.#python.stdin.end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #fileOf(input: MeasuredInput): string {
    const known = this.#files.get(input);
    if (known !== undefined) return known;
    const file = path.join(this.#folder, `${this.#files.size}.txt`);
    writeFileSync(file, input.text);
    this.#files.set(input, file);
    return file;
  }

  /** One request at a time: the answers carry no ids. */
  #ask(request: object): Promise<Answer> {
    const answer = this.#last.then(async () => {
      this.#python.stdin.write(`${JSON.stringify(request)}\n`);
      const line = await this.#answers.next();
      if (line.done) throw new PlainFailure('The Python process ended before it answered.');
      const parsed: Answer = JSON.parse(line.value);
      if ('error' in parsed) throw new PlainFailure(parsed.error);
      return parsed;
    });
    this.#last = answer.catch(() => {});
    return answer;
  }
}

/** The arguments of timing.py: of `define` for Python code, of `imported` for a function of a module. */
function rowOf(variant: NativeVariant): object {
  const { entry, setup = null, fresh = false } = variant;
  const called = { entry, setup, fresh };
  const { driver } = variant;
  if (variant.engine === 'python') {
    const { name, code } = codeOf(variant.source);
    const driven = driver === undefined ? '' : codeOf(driver).code;
    return { ...called, name, code: `${code}\n${driven}` };
  }
  const { module } = variant;
  return { ...called, ...(driver === undefined ? { module } : codeOf(driver)) };
}

function codeOf({ file, region }: SourceRegion): { readonly name: string; readonly code: string } {
  return { name: file, code: readSource(file, region).text };
}

/** "SECONDS ANSWER", as timing.py tells a batch. */
function readTimed(told: string): Batch {
  const gap = told.indexOf(' ');
  return { elapsed: Number(told.slice(0, gap)) * 1000, answer: told.slice(gap + 1) };
}

/** The variants of a benchmark that run on CPython: all but those without Python. */
export function nativeVariants(
  variants: Readonly<Record<string, NativeVariant | { readonly engine: 'wasm' }>>,
): Record<string, NativeVariant> {
  return Object.fromEntries(
    Object.entries(variants).flatMap(([name, variant]) =>
      variant.engine === 'wasm' ? [] : [[name, variant]],
    ),
  );
}
