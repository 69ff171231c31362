/** Measures a plan with the harness, once or over sizes, and tells its reports as events. */

import { BenchmarkRun } from '../../bench/benchmark-run.ts';
import type { Clock } from '../../bench/engine.ts';
import { type MeasuredInput, makeInput } from '../../bench/inputs.ts';
import type {
  BenchReport,
  Environment,
  InputDescription,
  Milliseconds,
  SweepReport,
} from '../../bench/report.ts';
import { Sweep } from '../../bench/sweep.ts';
import type { CellEvent, MeasurePlan, ShippedVariant } from '../protocol.ts';
import { type Engines, WorkerBenchEngine } from './bench-engine.ts';

export interface Dependencies {
  readonly engines: Engines;
  readonly clock: Clock;
  readonly environment: Omit<Environment, 'resolution'>;
  readonly post: (event: CellEvent) => void;
}

/** A measurement that can be refined, until it is closed. */
export class Measurement {
  readonly #dependencies: Dependencies;
  readonly #plan: MeasurePlan;
  readonly #engine: WorkerBenchEngine;
  #run: BenchmarkRun<ShippedVariant, MeasuredInput> | null = null;
  #sweep: Sweep<ShippedVariant, MeasuredInput> | null = null;

  constructor(plan: MeasurePlan, dependencies: Dependencies) {
    this.#plan = plan;
    this.#dependencies = dependencies;
    this.#engine = new WorkerBenchEngine(dependencies.engines);
  }

  /**
   * Measures and posts reports for the request `id`; the next run of it goes on ("Refine").
   * @param budget Milliseconds; those of the plan if absent.
   * @returns whether it was stopped before its end.
   * @throws EngineError when Python crashed.
   */
  async run(id: number, signal: AbortSignal, budget?: Milliseconds): Promise<boolean> {
    const { mode } = this.#plan;
    const options = { budget: budget ?? mode.budget, signal };
    let stopped = false;
    if (mode.kind === 'sweep') {
      const { sizes } = mode;
      const inputAt = (size: number) => this.#inputAt(size);
      this.#sweep ??= new Sweep({ ...this.#setup(), sizes, inputAt });
      for await (const report of this.#sweep.run(options)) {
        stopped = this.#told(report);
        this.#dependencies.post({ kind: 'sweep', id, report });
      }
    } else {
      this.#run ??= new BenchmarkRun({ ...this.#setup(), ...this.#inputAt(mode.size) });
      for await (const report of this.#run.run(options)) {
        stopped = this.#told(report);
        this.#dependencies.post({ kind: 'report', id, report });
      }
    }
    return stopped;
  }

  /** Frees the variants and the input. */
  close(): void {
    this.#run?.dispose();
    this.#run = null;
    this.#sweep = null;
    this.#engine.release();
  }

  /** Whether a report says that it was stopped. */
  #told({ outcome }: BenchReport | SweepReport): boolean {
    this.#assertAlive();
    return outcome.kind === 'stopped' || outcome.kind === 'discarded';
  }

  #setup() {
    const { benchmark, variants, oracle, baseline, seed } = this.#plan;
    const { clock, environment } = this.#dependencies;
    return {
      ...{ benchmark, variants, oracle, baseline, seed, clock, environment },
      engine: this.#engine,
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
    const { python } = this.#dependencies.engines;
    if (python?.death) throw python.death;
  }
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
