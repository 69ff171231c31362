/** One Python process that answers requests, see batches.py. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';

/** What came back of one request. */
export type Answer =
  | { readonly kind: 'done'; readonly fields: Readonly<Record<string, unknown>> }
  /** An exception: its name, and its name with its message. */
  | { readonly kind: 'raised'; readonly type: string; readonly message: string }
  /** The process ended before it answered: the signal's name, or its exit code. */
  | { readonly kind: 'ended'; readonly by: string };

/**
 * glibc gives freed memory back to the system when more than this many bytes are free at the end of the heap,
 * and has to ask for it again at the next call: whether a row that makes two copies of a megabyte is
 * just below the usual limit or just above it decided a factor of five. On other systems it does nothing.
 */
export const KEPT_MEMORY = {
  MALLOC_TRIM_THRESHOLD_: '268435456',
  MALLOC_MMAP_THRESHOLD_: '268435456',
};

export class PythonProcess {
  readonly #python: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;
  readonly #ended: Promise<string>;
  #last: Promise<unknown> = Promise.resolve();

  /** @param program A Python interpreter. */
  constructor(program: string) {
    this.#python = spawn(program, [fromRoot('scripts', 'native', 'batches.py')], {
      cwd: fromRoot(),
      env: { ...process.env, ...KEPT_MEMORY },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#ended = new Promise((resolve) => {
      this.#python.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      this.#python.once('error', ({ message }) => resolve(message));
    });
    // A request to a process that has ended: its end is the answer.
    this.#python.stdin.on('error', () => {});
    this.#answers = createInterface({ input: this.#python.stdout })[Symbol.asyncIterator]();
  }

  /** One request at a time: the answers carry no ids. */
  ask(request: object): Promise<Answer> {
    const answer = this.#last.then(async (): Promise<Answer> => {
      this.#python.stdin.write(`${JSON.stringify(request)}\n`);
      const line = await this.#answers.next();
      if (line.done) return { kind: 'ended', by: await this.#ended };
      return read(JSON.parse(line.value));
    });
    this.#last = answer.catch(() => {});
    return answer;
  }

  close(): void {
    this.#python.stdin.end();
  }
}

function read(fields: Readonly<Record<string, unknown>>): Answer {
  const { error, type } = fields;
  if (typeof error === 'string' && typeof type === 'string') {
    return { kind: 'raised', type, message: error };
  }
  return { kind: 'done', fields };
}

/**
 * What was answered.
 * @throws PlainFailure with what was raised, or how the process ended.
 */
export function fieldsOf(answer: Answer): Readonly<Record<string, unknown>> {
  switch (answer.kind) {
    case 'done':
      return answer.fields;
    case 'raised':
      throw new PlainFailure(answer.message);
    case 'ended':
      throw new PlainFailure(`The Python process ended before it answered: ${answer.by}.`);
  }
}

/** The text in a field of an answer. Throws as `fieldsOf` does. */
export function textOf(answer: Answer, field: string): string {
  const value = fieldsOf(answer)[field];
  if (typeof value === 'string') return value;
  throw new PlainFailure(`Python answered without "${field}".`);
}
