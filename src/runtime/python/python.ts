/** Python in this worker: our own modules and the wheels on top of Pyodide, running cells one at a time. */
import type { PyodideAPI } from 'pyodide';
import type { Milliseconds } from '../../bench/report.ts';
import type { EngineAssets } from '../assets.ts';
import { calm, setAwaiting, signalByte, wasInterrupted } from '../interrupts.ts';
import type { EngineInfo, Progress, RunResult } from '../protocol.ts';
import { Downloads } from '../worker/downloads.ts';
import { crashed, EngineError, startFailed } from '../worker/failure.ts';
import type { Output, Stream } from '../worker/output.ts';
import after_snapshot from './after_snapshot.py?raw';
import { boot } from './boot.ts';
import hints from './hints.py?raw';
import type { Answer, Runner, Timing } from './modules.ts';
import reset_interpreter from './reset_interpreter.py?raw';
import runner from './runner.py?raw';
import { takeSnapshot } from './snapshot.ts';
import { SnapshotStore } from './snapshot-store.ts';
import timed_functions from './timed_functions.py?raw';
import timing from './timing.py?raw';
import tracebacks from './tracebacks.py?raw';
import { downloadOf, Wheels } from './wheels.ts';

const MODULES = {
  hints,
  reset_interpreter,
  after_snapshot,
  runner,
  timed_functions,
  timing,
  tracebacks,
};
const FOLDER = '/lib/oxidizing';
const PACKAGE = 'oxidizing_cell';
/** How Pyodide begins to tell on the console that it crashed. */
const LAST_WORDS = /^(Aborted\(|Pyodide has suffered a fatal error)/;

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

type Snapshot = Uint8Array<ArrayBuffer> | null;

/** How an interpreter came to be. */
interface Start {
  readonly started: Milliseconds;
  /** It went on from the memory of an earlier start. */
  readonly restored: boolean;
  readonly snapshot: Snapshot;
  readonly store: SnapshotStore;
}

const NO_SNAPSHOT: Promise<Snapshot> = Promise.resolve(null);

type Report = (progress: Progress) => void;

export class Python {
  readonly info: EngineInfo;
  readonly timing: Timing;
  readonly #runner: Runner;
  readonly #files: PyodideAPI['FS'];
  readonly #options: PythonOptions;
  readonly #wheels: Wheels;
  /** Taken at the start: a crashed Pyodide does not hand it out any more. */
  readonly #PythonError: PyodideAPI['ffi']['PythonError'];
  readonly #store: SnapshotStore;
  /** Python's memory as it was before anything ran, until it is kept. */
  #snapshot: Snapshot;
  #output: Output | null = null;
  #stopped = false;
  #dying = false;
  #death: Error | null = null;

  /** @throws EngineError that says what is missing or broken */
  static async load(options: PythonOptions, report: Report): Promise<Python> {
    const store = storeFor(options.assets);
    const kept = options.reload ? NO_SNAPSHOT : store.find();
    try {
      return await Python.#start(options, report, store, kept);
    } catch (error) {
      if ((await kept) === null || isOutside(error)) throw error;
      await store.forget();
      return Python.#start(options, report, store, NO_SNAPSHOT);
    }
  }

  static async #start(
    options: PythonOptions,
    report: Report,
    store: SnapshotStore,
    kept: Promise<Snapshot>,
  ): Promise<Python> {
    const started = performance.now();
    const { assets } = options;
    const downloads = new Downloads(options.reload, (loaded, total) =>
      report(
        loaded < total
          ? { step: 'download', loaded, total }
          : { step: 'start', loaded: 0, total: 0 },
      ),
    );
    const along = assets.wheels.filter(({ name }) => options.first.includes(name));
    for (const wheel of along) downloads.start(downloadOf(wheel));
    const pyodide = await boot(assets, downloads, kept);
    try {
      const restored = (await kept) !== null;
      const wanted = options.keep && !restored;
      const snapshot = wanted ? takeSnapshot(pyodide) : null;
      const python = new Python(pyodide, options, { started, restored, snapshot, store });
      await python.#wheels.install(along, downloads);
      return python;
    } catch (error) {
      throw startFailed(error);
    }
  }

  private constructor(pyodide: PyodideAPI, options: PythonOptions, start: Start) {
    this.#options = options;
    this.#store = start.store;
    this.#snapshot = start.snapshot;
    this.#PythonError = pyodide.ffi.PythonError;
    this.#files = pyodide.FS;
    pyodide.setStdin({ stdin: () => null });
    pyodide.setStdout({ write: (bytes) => this.#write('stdout', bytes) });
    pyodide.setStderr({ write: (bytes) => this.#write('stderr', bytes) });
    pyodide.FS.mkdirTree(`${FOLDER}/${PACKAGE}`);
    for (const [name, source] of Object.entries(MODULES)) {
      pyodide.FS.writeFile(`${FOLDER}/${PACKAGE}/${name}.py`, source);
    }
    const sys = pyodide.pyimport('sys');
    sys.path.append(FOLDER);
    if (start.restored) pyodide.pyimport(`${PACKAGE}.after_snapshot`).renew();
    this.#runner = pyodide.pyimport(`${PACKAGE}.runner`);
    this.timing = pyodide.pyimport(`${PACKAGE}.timed_functions`);
    const { assets, interrupts } = options;
    this.#wheels = new Wheels(pyodide, assets.wheels, options.reload);
    for (const { name } of assets.wheels) this.#runner.offer(name);
    this.#quietenCrash();
    // Even a byte that nobody writes is of use: WebKit ends a terminated worker only where its WebAssembly
    // calls JavaScript, and to look at the byte is such a call.
    pyodide.setInterruptBuffer(interrupts === null ? new Uint8Array(1) : signalByte(interrupts));
    this.info = {
      engine: 'python',
      versions: {
        CPython: sys.version.split(' ', 1)[0],
        Pyodide: assets.pyodide.version,
        ...Object.fromEntries(assets.wheels.map(({ name, version }) => [name, version])),
      },
      bytes: assets.pyodide.files.reduce((sum, { bytes }) => sum + bytes, 0),
      milliseconds: performance.now() - start.started,
      restored: start.restored,
    };
  }

  /** Why Python crashed, if it did: from then on only a new worker helps. */
  get death(): Error | null {
    return this.#death;
  }

  get dead(): boolean {
    return this.#death !== null;
  }

  /** Keeps the memory that was copied at the start for the next visit, if one was. */
  async keep(signal: AbortSignal): Promise<void> {
    const snapshot = this.#snapshot;
    this.#snapshot = null;
    if (snapshot !== null) await this.#store.keep(snapshot, signal);
  }

  /** Something is wrong with this interpreter: no other one starts from the same memory. */
  async discardSnapshot(): Promise<void> {
    if (this.info.restored) await this.#store.forget();
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
      return await this.#runner.finish();
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
    return this.#wheels.provide(modules, report);
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
    const worthParsing = this.#wheels.missing.some((name) => source.includes(name));
    return worthParsing ? JSON.parse(this.#runner.imported(source)) : [];
  }

  #result(answer: Answer, milliseconds: number): RunResult {
    switch (answer.kind) {
      case 'awaiting':
        throw new Error('A cell that awaits was finished and still awaits: this is our own fault.');
      case 'raised': {
        const { interrupts } = this.#options;
        const asked = this.#stopped || (interrupts !== null && wasInterrupted(interrupts));
        const { line, ...raised } = answer;
        if (line === undefined || !asked) return { ...raised, milliseconds };
        return { kind: 'interrupted', ...(line !== null && { line }), milliseconds };
      }
      default:
        return { ...answer, milliseconds };
    }
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

function storeFor({ pyodide }: EngineAssets): SnapshotStore {
  return new SnapshotStore(() => self.caches, {
    engine: pyodide.base,
    browser: navigator.userAgent,
    language: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}

/** Whether a start failed for want of its files, and not by what it started from. */
function isOutside(error: unknown): boolean {
  return error instanceof EngineError && ['offline', 'blocked'].includes(error.failure.reason);
}
