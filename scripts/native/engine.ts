/** Python on this computer as an engine of the harness: rows run in its processes, which time them themselves. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Batch, BenchEngine, Prepared } from '../../src/bench/engine.ts';
import type { MeasuredInput } from '../../src/bench/inputs.ts';
import { startFor } from './interpreters.ts';
import { fieldsOf, type PythonProcess, textOf } from './process.ts';
import { type RunnableVariant, rowOf } from './rows.ts';

/** `time.perf_counter` ticks in nanoseconds on Linux and macOS; one call of it takes about 50. */
export const NATIVE_RESOLUTION = 1e-4;

/** Holds a process for each row, so that what one leaves on the heap costs no other one; `close` ends them. */
export class NativeEngine implements BenchEngine<RunnableVariant, MeasuredInput> {
  readonly #processes = new Map<RunnableVariant, PythonProcess>();
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'native-'));
  /** Inputs that were written for Python to read, and their files. */
  readonly #files = new Map<MeasuredInput, string>();
  #prepared = 0;

  async prepare(variant: RunnableVariant, input: MeasuredInput): Promise<Prepared> {
    this.#prepared += 1;
    const id = this.#prepared;
    const { form } = input;
    const python = this.#processes.get(variant) ?? startFor(variant);
    this.#processes.set(variant, python);
    const asked = { kind: 'prepare', id, form, input: this.#fileOf(input), ...rowOf(variant) };
    fieldsOf(await python.ask(asked));
    return {
      batch: async (iterations) =>
        readTimed(textOf(await python.ask({ kind: 'batch', id, iterations }), 'timed')),
      dispose: () => void python.ask({ kind: 'dispose', id }),
    };
  }

  close(): void {
    for (const python of this.#processes.values()) python.close();
    this.#processes.clear();
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
}

/** "SECONDS ANSWER", as timing.py tells a batch. */
function readTimed(told: string): Batch {
  const gap = told.indexOf(' ');
  return { elapsed: Number(told.slice(0, gap)) * 1000, answer: told.slice(gap + 1) };
}
