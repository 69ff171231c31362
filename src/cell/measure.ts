/** Measures a plan with the harness, once or over sizes, and tells its reports as events. */
import type { Clock } from '../bench/engine.ts';
import { type MeasuredInput, makeInput } from '../bench/inputs.ts';
import type { Environment, InputDescription, Milliseconds } from '../bench/report.ts';
import { Session } from '../bench/session.ts';
import { sweep } from '../bench/sweep.ts';
import type { CellEvent, MeasurePlan, ShippedVariant } from './protocol.ts';
import { type Engines, Subjects } from './subjects.ts';

export interface Surroundings {
  readonly engines: Engines;
  readonly clock: Clock;
  readonly environment: Omit<Environment, 'grain'>;
  readonly post: (event: CellEvent) => void;
}

/** A measurement that can be refined, until it is closed. */
export class Measurement {
  readonly #surroundings: Surroundings;
  readonly #plan: MeasurePlan;
  readonly #subjects: Subjects;
  #session: Session<ShippedVariant, MeasuredInput> | null = null;

  constructor(plan: MeasurePlan, surroundings: Surroundings) {
    this.#plan = plan;
    this.#surroundings = surroundings;
    this.#subjects = new Subjects(surroundings.engines);
  }

  /**
   * Measures and posts reports for the request `id`.
   * @returns whether it was stopped before its end.
   * @throws EngineError when Python crashed.
   */
  async run(id: number, signal: AbortSignal): Promise<boolean> {
    const { mode } = this.#plan;
    if (mode.kind === 'sweep') return this.#sweep(id, mode, signal);
    this.#session = new Session({ ...this.#setup(), ...this.#inputAt(mode.size) });
    return this.#once(this.#session, id, mode.budget, signal);
  }

  /** True when `refine` has something to go on with. */
  get refinable(): boolean {
    return this.#session !== null;
  }

  /** Goes on for `budget` more milliseconds; otherwise as `run`. */
  async refine(id: number, budget: Milliseconds, signal: AbortSignal): Promise<boolean> {
    if (this.#session === null) throw new Error('A sweep cannot be refined: measure it anew.');
    return this.#once(this.#session, id, budget, signal);
  }

  /** Frees the variants and the input. */
  close(): void {
    this.#session?.dispose();
    this.#session = null;
    this.#subjects.release();
  }

  async #once(
    session: Session<ShippedVariant, MeasuredInput>,
    id: number,
    budget: Milliseconds,
    signal: AbortSignal,
  ): Promise<boolean> {
    let stopped = false;
    for await (const report of session.run({ budget, signal })) {
      this.#assertAlive();
      stopped = isStopped(report.outcome.kind);
      this.#surroundings.post({ kind: 'report', id, report });
    }
    return stopped;
  }

  async #sweep(
    id: number,
    { sizes, budget }: { readonly sizes: readonly number[]; readonly budget: Milliseconds },
    signal: AbortSignal,
  ): Promise<boolean> {
    let stopped = false;
    const setup = { ...this.#setup(), sizes, inputAt: (size: number) => this.#inputAt(size) };
    for await (const report of sweep(setup, { budget, signal })) {
      this.#assertAlive();
      stopped = isStopped(report.outcome.kind);
      this.#surroundings.post({ kind: 'sweep', id, report });
    }
    return stopped;
  }

  #setup() {
    const { benchmark, variants, oracle, baseline, seed } = this.#plan;
    const { clock, environment } = this.#surroundings;
    return {
      ...{ benchmark, variants, oracle, baseline, seed, clock, environment },
      engine: this.#subjects,
      pause,
    };
  }

  #inputAt(size: number): { input: MeasuredInput; description: InputDescription } {
    const { kind, seed, unit, text } = this.#plan.input;
    // Half a surrogate pair cannot become UTF-8, and engines differ in what they make of it.
    const input = makeInput(kind, size, seed, text?.toWellFormed());
    return { input, description: { kind, size, seed, unit } };
  }

  /** A crash would look like failed variants, one after the other. */
  #assertAlive(): void {
    const { python } = this.#surroundings.engines;
    if (python?.death) throw python.death;
  }
}

function isStopped(outcome: string): boolean {
  return outcome === 'stopped' || outcome === 'discarded';
}

/** Lets messages in: a macrotask, without the 4 ms that nested timers are held up. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
