/** Work that ends when a test says so. */
import type { Work } from '../../../scripts/compiler/jobs.ts';
import type { CompileAnswer, CompileRequest } from '../../../src/compiler/protocol.ts';

export interface Started {
  readonly request: CompileRequest;
  readonly signal: AbortSignal;
  finish(answer: CompileAnswer): void;
  fail(error: Error): void;
}

/** Work whose processes are gone only when the test ends it, also after its signal has fired. */
export class ControlledWork {
  /** All that was begun, in order. */
  readonly begun: Started[] = [];
  readonly going = new Set<Started>();

  readonly work: Work = (request, signal) =>
    new Promise((resolve, reject) => {
      const started: Started = {
        request,
        signal,
        finish: (answer) => {
          this.going.delete(started);
          resolve(answer);
        },
        fail: (error) => {
          this.going.delete(started);
          reject(error);
        },
      };
      this.begun.push(started);
      this.going.add(started);
    });

  /** What was begun as number `index`, from 0. */
  at(index: number): Started {
    const started = this.begun[index];
    if (started === undefined) throw new Error(`Only ${this.begun.length} jobs have begun.`);
    return started;
  }
}

/** Lets all that has been answered arrive. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
