/** Our own Python modules in a Pyodide of their own under Node, as the worker drives them. */
import { readFileSync } from 'node:fs';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import type { Form } from '../../../../src/bench/kernels.ts';

/** What `runner.start` and `runner.finish` answer. */
export interface Answer {
  readonly kind: 'done' | 'raised' | 'exited' | 'awaiting';
  readonly value?: string;
  readonly defined?: readonly string[];
  readonly traceback?: string;
  readonly hint?: string;
  readonly remark?: string;
  readonly entry?: string;
  readonly line?: number | null;
  readonly code?: string;
}

interface TimedFunction {
  batch(iterations: number): string;
}

type Prepared = readonly [setup?: string | undefined, fresh?: boolean, tell?: string];

interface Timing {
  Input(form: Form, text: string): object;
  define(
    ...args: [name: string, code: string, entry: string, given: object, ...Prepared]
  ): TimedFunction;
  imported(module: string, entry: string, given: object, ...prepared: Prepared): TimedFunction;
  built(key: string, entry: string, given: object, ...prepared: Prepared): TimedFunction;
  driven(
    ...args: [
      name: string,
      code: string,
      module: string,
      key: string,
      entry: string,
      given: object,
      ...Prepared,
    ]
  ): TimedFunction;
}

export interface Interpreter {
  /** Runs a cell to its end. */
  run(source: string, name?: string): Promise<Answer>;
  /** Top-level modules that a source imports. */
  imported(source: string): readonly string[];
  /** Ends a cell that awaits. */
  cancel(): boolean;
  /** What was printed since the last call. */
  printed(): { readonly stdout: string; readonly stderr: string };
  readonly timing: Timing;
  readonly pyodide: PyodideAPI;
}

const engines = new URL('../../../../src/runtime/python/', import.meta.url);

export async function createInterpreter(): Promise<Interpreter> {
  const pyodide = await loadPyodide();
  const written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    const decoder = new TextDecoder();
    const write = (bytes: Uint8Array) => {
      written[stream] += decoder.decode(bytes, { stream: true });
      return bytes.length;
    };
    if (stream === 'stdout') pyodide.setStdout({ write });
    else pyodide.setStderr({ write });
  }
  pyodide.setStdin({ stdin: () => null });
  pyodide.FS.mkdirTree('/lib/oxidizing/oxidizing_cell');
  for (const name of [
    'built_modules',
    'case_tables',
    'cases',
    'hints',
    'reset_interpreter',
    'runner',
    'timed_functions',
    'timing',
    'tracebacks',
  ]) {
    const source = readFileSync(new URL(`${name}.py`, engines), 'utf8');
    pyodide.FS.writeFile(`/lib/oxidizing/oxidizing_cell/${name}.py`, source);
  }
  pyodide.pyimport('sys').path.append('/lib/oxidizing');
  const runner = pyodide.pyimport('oxidizing_cell.runner');
  runner.offer('doubles');
  const interrupts = new Uint8Array(new SharedArrayBuffer(1));
  pyodide.setInterruptBuffer(interrupts);
  // Lets a cell press Stop itself: nobody else can while it runs in the thread of the tests.
  const press = () => void interrupts.fill(2);
  pyodide.registerJsModule('stop', { press });
  return {
    async run(source, name = 'cell.py') {
      const answer: Answer = JSON.parse(runner.start(name, source));
      return answer.kind === 'awaiting' ? JSON.parse(await runner.finish()) : answer;
    },
    imported: (source) => JSON.parse(runner.imported(source)),
    cancel: () => runner.cancel(),
    printed() {
      const told = { ...written };
      written.stdout = '';
      written.stderr = '';
      return told;
    },
    timing: pyodide.pyimport('oxidizing_cell.timed_functions'),
    pyodide,
  };
}
