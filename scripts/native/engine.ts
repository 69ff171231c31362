/** Native CPython as an engine of the harness: rows run in a Python process, which times them itself. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ExtensionVariant, PythonVariant } from '../../src/bench/define.ts';
import type { BenchEngine, Prepared } from '../../src/bench/engine.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';

export type NativeVariant = PythonVariant | ExtensionVariant;

type Answer =
  | { readonly error: string }
  | { readonly seconds: number; readonly answer: string }
  | Record<string, never>;

/** `time.perf_counter` ticks in nanoseconds on Linux and macOS; one call of it takes about 50. */
export const NATIVE_GRAIN = 1e-4;

/** Holds one Python process with the project's native wheels; `close` ends it. */
export class NativeEngine implements BenchEngine<NativeVariant, string> {
  readonly #python: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'native-'));
  /** Texts that were written for Python to read, and their files. */
  readonly #texts = new Map<string, string>();
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

  async prepare(variant: NativeVariant, input: string): Promise<Prepared> {
    this.#prepared += 1;
    const id = this.#prepared;
    await this.#ask({ kind: 'prepare', id, row: rowOf(variant), text: this.#fileOf(input) });
    return {
      batch: async (iterations) => {
        const answer = await this.#ask({ kind: 'batch', id, iterations });
        if (!('seconds' in answer))
          throw new PlainFailure('Python answered a batch without a time.');
        return { elapsed: Number(answer.seconds) * 1000, answer: String(answer.answer) };
      },
      dispose: () => {},
    };
  }

  close(): void {
    this.#python.stdin.end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #fileOf(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const file = path.join(this.#folder, `${this.#texts.size}.txt`);
    writeFileSync(file, text);
    this.#texts.set(text, file);
    return file;
  }

  /** One request at a time: the answers carry no ids. */
  #ask(request: object): Promise<Answer> {
    const answer = this.#last.then(async () => {
      this.#python.stdin.write(`${JSON.stringify(request)}\n`);
      const line = await this.#answers.next();
      if (line.done) throw new PlainFailure('The Python process ended before it answered.');
      const parsed: Answer = JSON.parse(line.value);
      if ('error' in parsed) throw new PlainFailure(String(parsed.error));
      return parsed;
    });
    this.#last = answer.catch(() => {});
    return answer;
  }
}

function rowOf(variant: NativeVariant): object {
  return variant.engine === 'python'
    ? { entry: variant.entry, file: fromRoot(variant.source.file) }
    : { entry: variant.entry, module: variant.module };
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
