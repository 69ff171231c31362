/** An engine for tests of what asks Python: the test says what Python tells, and how it ends. */
import type { Job, JobEnd } from '../../../src/runtime/job.ts';
import type { CellEvent } from '../../../src/runtime/protocol.ts';

/** An engine that runs one program and does what a test says. */
export class FakeEngine {
  source = '';
  interrupts = 0;
  stops = 0;
  readonly #end = Promise.withResolvers<JobEnd>();
  #on: (event: CellEvent) => void = () => {};
  readonly #canInterrupt: boolean;

  constructor(canInterrupt = true) {
    this.#canInterrupt = canInterrupt;
  }

  run(_name: string, source: string, on: (event: CellEvent) => void): Job {
    this.source = source;
    this.#on = on;
    const stop = (): void => {
      this.stops += 1;
      this.#end.resolve({ kind: 'stopped', lost: true, reason: 'reader' });
    };
    return { done: this.#end.promise, stop };
  }

  interrupt(): boolean {
    this.interrupts += 1;
    return this.#canInterrupt;
  }

  note(text: string): void {
    this.#on({ kind: 'noted', id: 1, text });
  }

  tell(told: unknown): void {
    const text = `\u001e${JSON.stringify(told)}\n`;
    this.#on({ kind: 'output', id: 1, stream: 'stdout', text });
  }

  finish(): void {
    this.#end.resolve({ kind: 'finished' });
  }

  crash(): void {
    this.#end.resolve({ kind: 'failed', failure: { reason: 'crashed', message: 'It broke.' } });
  }
}
