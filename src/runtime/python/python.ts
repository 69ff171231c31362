/** Python in this worker: our own modules and the wheels on top of Pyodide, running cells one at a time. */
import type { PyodideAPI } from 'pyodide';
import type { Milliseconds } from '../../bench/report.ts';
import type { EngineAssets } from '../assets.ts';
import { calm, setAwaiting, signalByte, wasInterrupted } from '../interrupts.ts';
import type { EngineInfo, Progress, RunResult } from '../protocol.ts';
import { crashed, EngineError } from '../worker/failure.ts';
import type { Output, Stream } from '../worker/output.ts';
import { BuiltModules } from './built-modules.ts';
import type { KeptSnapshot } from './kept-snapshot.ts';
import { type Answer, installModules, PACKAGE, type Runner, type Timing } from './modules.ts';
import { unlessCrashed } from './uncaught-crash.ts';
import { Wheels } from './wheels.ts';

/** How Pyodide begins to tell on the console that it crashed. */
const LAST_WORDS = /^(Aborted\(|Pyodide has suffered a fatal error)/;

/** What programs of ours import to speak with the page. */
const PAGE_MODULE = 'workshop_page';

export interface PythonOptions {
  readonly assets: EngineAssets;
  readonly interrupts: SharedArrayBuffer | null;
  /** Fetch anew what the browser's cache may hold damaged. */
  readonly reload: boolean;
  /** Code that will run first: wheels that it seems to import are fetched along. */
  readonly first: string;
  /** Copy the memory at the start, for `keep`. */
  readonly keep: boolean;
}

/** How an interpreter came to be. */
interface Start {
  readonly started: Milliseconds;
  readonly snapshot: KeptSnapshot;
}

export type Report = (progress: Progress) => void;

/** The reader pressed Stop while Python worked for us. */
export class Interrupted extends Error {}

export class Python {
  readonly info: EngineInfo;
  readonly timing: Timing;
  /** The copy of its memory for the next visit. */
  readonly snapshot: KeptSnapshot;
  readonly #runner: Runner;
  readonly #files: PyodideAPI['FS'];
  readonly #options: PythonOptions;
  readonly wheels: Wheels;
  /** What the reader has compiled. */
  readonly built: BuiltModules;
  /** Taken at the start: a crashed Pyodide does not hand it out any more. */
  readonly #PythonError: PyodideAPI['ffi']['PythonError'];
  #output: Output | null = null;
  #stopped = false;
  #dying = false;
  #death: Error | null = null;

  constructor(pyodide: PyodideAPI, options: PythonOptions, start: Start) {
    this.#options = options;
    this.snapshot = start.snapshot;
    this.#PythonError = pyodide.ffi.PythonError;
    this.#files = pyodide.FS;
    pyodide.setStdin({ stdin: () => null });
    pyodide.setStdout({ write: (bytes) => this.#write('stdout', bytes) });
    pyodide.setStderr({ write: (bytes) => this.#write('stderr', bytes) });
    const sys = installModules(pyodide);
    pyodide.registerJsModule(PAGE_MODULE, {
      note: (text: string) => this.#output?.note(text),
      asked_to_stop: () => this.#stopped || this.#askedToStop,
    });
    if (start.snapshot.restored) pyodide.pyimport(`${PACKAGE}.after_snapshot`).renew();
    this.#runner = pyodide.pyimport(`${PACKAGE}.runner`);
    this.timing = pyodide.pyimport(`${PACKAGE}.timed_functions`);
    const { assets, interrupts } = options;
    this.wheels = new Wheels(pyodide, [...assets.wheels, ...assets.packages], options.reload);
    for (const { name } of assets.wheels) this.#runner.offer(name);
    this.built = new BuiltModules({
      files: pyodide.FS,
      find: (name) => pyodide.pyimport(`${PACKAGE}.${name}`),
      provide: (modules, report) => this.provide(modules, report),
      ask: (work) => this.#ask(work),
    });
    this.#quietenCrash();
    // Even a byte that nobody writes is of use: WebKit ends a terminated worker only where its WebAssembly
    // calls JavaScript, and to look at the byte is such a call.
    pyodide.setInterruptBuffer(interrupts === null ? new Uint8Array(1) : signalByte(interrupts));
    this.info = {
      engine: 'python',
      versions: {
        CPython: sys.version.split(' ', 1)[0] ?? 'unknown',
        Pyodide: assets.pyodide.version,
        ...Object.fromEntries(assets.wheels.map(({ name, version }) => [name, version])),
      },
      bytes: assets.pyodide.files.reduce((sum, { bytes }) => sum + bytes, 0),
      milliseconds: performance.now() - start.started,
      restored: start.snapshot.restored,
    };
  }

  /** Why Python crashed, if it did: from then on only a new worker helps. */
  get death(): Error | null {
    return this.#death;
  }

  get dead(): boolean {
    return this.#death !== null;
  }

  /**
   * Runs a cell to its end.
   * @throws EngineError when a wheel does not come, or when Python crashed: see `dead`.
   */
  async run(name: string, source: string, output: Output, report: Report): Promise<RunResult> {
    this.#stopped = false;
    let started = performance.now();
    const since = () => performance.now() - started;
    try {
      await this.provide(this.#imports(source), report);
      if (this.#stopped) return { kind: 'interrupted', milliseconds: 0 };
      started = performance.now();
      this.#output = output;
      let answer: Answer = JSON.parse(this.#runner.start(name, source));
      if (answer.kind === 'awaiting') answer = JSON.parse(await this.#finish());
      return this.#result(answer, since());
    } catch (error) {
      // An interrupt may strike a moment too late, in our own lines.
      if (this.#isInterrupt(error)) return { kind: 'interrupted', milliseconds: since() };
      throw this.#died(error);
    } finally {
      this.#output = null;
      output.end();
    }
  }

  async #finish(): Promise<string> {
    const { interrupts } = this.#options;
    if (interrupts !== null) setAwaiting(interrupts, true);
    try {
      return await unlessCrashed(this.#runner.finish());
    } finally {
      if (interrupts !== null) setAwaiting(interrupts, false);
    }
  }

  /** Ends a run that waits for something; one that computes is ended by the interrupt. */
  stop(): void {
    this.#stopped = true;
    if (this.dead) return;
    // The interrupt is not needed any more, and would strike our own call.
    if (this.#options.interrupts !== null) calm(this.#options.interrupts);
    this.#runner.cancel();
  }

  /** Loads the wheels among the modules that are not there yet. @throws EngineError */
  provide(modules: readonly string[], report: Report): Promise<void> {
    return this.wheels.provide(modules, report);
  }

  /** Writes a file where cells can open it. @throws EngineError when there is no room, or a folder. */
  write(path: string, bytes: Uint8Array): void {
    try {
      this.#files.writeFile(path, bytes);
    } catch {
      const message = `"${path}" could not be written into Python's own file system: a folder has that name, or memory is full. Give the file another name, or reload the page.`;
      throw new EngineError({ reason: 'memory', message });
    }
  }

  /** Calls into Python for what runs the reader's modules. @throws Interrupted by Stop, EngineError when Python crashed */
  #ask<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (this.#isInterrupt(error)) throw new Interrupted();
      throw this.#died(error);
    }
  }

  /** Calls into Python for a measurement. @throws EngineError when Python crashed. */
  call<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof this.#PythonError) throw new Error(lastLine(error.message));
      throw this.#died(error);
    }
  }

  /**
   * A crash makes Pyodide ask on the console for a report to its makers and print the stack with our
   * frames in it. It is the cell's doing, and the page says so: see `crashed`.
   */
  #quietenCrash(): void {
    const tell = console.error;
    console.error = (...words: unknown[]) => {
      this.#dying ||= LAST_WORDS.test(String(words[0]));
      if (!this.#dying) tell(...words);
    };
  }

  #imports(source: string): readonly string[] {
    const worthParsing = this.wheels.missing.some((name) => source.includes(name));
    return worthParsing ? JSON.parse(this.#runner.imported(source)) : [];
  }

  #result(answer: Answer, milliseconds: number): RunResult {
    switch (answer.kind) {
      case 'awaiting':
        throw new Error('A cell that awaits was finished and still awaits: this is our own fault.');
      case 'raised': {
        const asked = this.#stopped || this.#askedToStop;
        const { line, ...raised } = answer;
        if (line === undefined || !asked) return { ...raised, milliseconds };
        return { kind: 'interrupted', ...(line !== null && { line }), milliseconds };
      }
      default:
        return { ...answer, milliseconds };
    }
  }

  get #askedToStop(): boolean {
    const { interrupts } = this.#options;
    return interrupts !== null && wasInterrupted(interrupts);
  }

  #isInterrupt(error: unknown): boolean {
    return error instanceof this.#PythonError && error.type === 'KeyboardInterrupt';
  }

  #died(error: unknown): Error {
    if (error instanceof EngineError) return error;
    // Python's own errors end in here only when our lines raise them.
    const cause = error instanceof this.#PythonError ? lastLine(error.message) : error;
    this.#death ??= crashed(cause);
    return this.#death;
  }

  #write(stream: Stream, bytes: Uint8Array): number {
    if (!this.#dying) this.#output?.write(stream, bytes);
    return bytes.length;
  }
}

/** "ValueError: ..." of a traceback. */
function lastLine(traceback: string): string {
  return (traceback.trimEnd().split('\n').at(-1) ?? '').slice(0, 500);
}
