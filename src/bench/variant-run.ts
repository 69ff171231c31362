/** One variant on its way through a measurement, and the only place where batches are run. */
import {
  type Calibration,
  calibrate,
  iterationsFor,
  STEPS_PER_SAMPLE,
  type TimeBatch,
} from './calibrate.ts';
import type { BenchEngine, Prepared } from './engine.ts';
import type { Milliseconds, Row } from './report.ts';
import { warmUp } from './warm-up.ts';

/** Why a variant has no figures. */
export type Verdict = Extract<Row, { readonly state: 'wrong' | 'failed' | 'skipped' }>;

type LaneState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'live'; readonly prepared: Prepared; readonly calibration: Calibration }
  | { readonly kind: 'out'; readonly verdict: Verdict };

/** Thrown once a variant has disagreed with the oracle; its verdict is set by then. */
class Disagreed extends Error {}

/** Times that a sample is taken again when it was too short for the clock. */
const RETAKES = 3;

export class VariantRun<V, I> {
  readonly variant: string;
  /** Time for one call, one for each complete round. */
  readonly samples: Milliseconds[] = [];
  #state: LaneState = { kind: 'waiting' };
  #expected: string | null = null;
  readonly #resolution: Milliseconds;
  readonly #yieldToEvents: (now?: boolean) => Promise<void>;

  /** `yieldToEvents` is awaited between batches and throws when the measurement is to stop. */
  constructor(
    variant: string,
    resolution: Milliseconds,
    yieldToEvents: (now?: boolean) => Promise<void>,
  ) {
    this.variant = variant;
    this.#resolution = resolution;
    this.#yieldToEvents = yieldToEvents;
  }

  /** Why the variant is out, or null. */
  get verdict(): Verdict | null {
    return this.#state.kind === 'out' ? this.#state.verdict : null;
  }

  /** What is known of its speed, or null while it has not been called. */
  get calibration(): Calibration | null {
    return this.#state.kind === 'live' ? this.#state.calibration : null;
  }

  /** Takes the variant out of the measurement: its samples are gone, its row says why. */
  leave(verdict: Verdict): void {
    this.dispose();
    this.samples.length = 0;
    this.#state = { kind: 'out', verdict };
  }

  dispose(): void {
    if (this.#state.kind !== 'live') return;
    this.#state.prepared.dispose();
    this.#state = { kind: 'waiting' };
  }

  /**
   * Prepares the variant, calls it once and compares the answer with `expected`; for the oracle that
   * is null, and its answer is returned. Null is returned when the variant is out.
   */
  async check(
    engine: BenchEngine<V, I>,
    definition: V,
    input: I,
    expected: string | null,
  ): Promise<string | null> {
    this.#expected = expected;
    await this.#guard(async () => {
      await this.#yieldToEvents();
      const prepared = await engine.prepare(definition, input);
      this.#state = { kind: 'live', prepared, calibration: { iterations: 1, perCall: 0 } };
      this.#calibrated({ iterations: 1, perCall: await this.#time(1) });
    });
    return this.#state.kind === 'live' ? this.#expected : null;
  }

  async calibrate(): Promise<void> {
    await this.#guard(async () => {
      const { perCall } = this.#live().calibration;
      this.#calibrated(await calibrate(this.#time, this.#resolution, perCall));
    });
  }

  async warmUp(): Promise<void> {
    await this.#guard(async () => {
      this.#calibrated(await warmUp(this.#time, this.#resolution, this.#live().calibration));
    });
  }

  /**
   * One sample: the time for one call, from a batch. A batch too short for the clock is no sample:
   * its calls are made more and it is run again, so that the resolution's error stays within 1 %.
   * Null is returned when the variant is out.
   */
  async sample(): Promise<Milliseconds | null> {
    let perCall: Milliseconds = 0;
    await this.#guard(async () => {
      for (let retake = 0; ; retake += 1) {
        const { iterations } = this.#live().calibration;
        const elapsed = await this.#time(iterations);
        perCall = Math.max(elapsed, this.#resolution) / iterations;
        if (elapsed >= this.#resolution * STEPS_PER_SAMPLE || retake === RETAKES) return;
        this.#calibrated({ iterations: iterationsFor(perCall, this.#resolution), perCall });
      }
    });
    return this.#state.kind === 'live' ? perCall : null;
  }

  /** Runs a batch and compares its answer. */
  readonly #time: TimeBatch = async (iterations) => {
    await this.#yieldToEvents();
    const { elapsed, answer } = await this.#live().prepared.batch(iterations);
    this.#expected ??= answer;
    if (answer !== this.#expected) {
      const { variant } = this;
      this.leave({ variant, state: 'wrong', expected: this.#expected, got: answer });
      throw new Disagreed();
    }
    return elapsed;
  };

  /** An engine's error takes the variant out, unless it comes from stopping the measurement. */
  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Disagreed) return;
      await this.#yieldToEvents(true);
      const message = error instanceof Error ? error.message : String(error);
      this.leave({ variant: this.variant, state: 'failed', message });
    }
  }

  #live(): Extract<LaneState, { readonly kind: 'live' }> {
    if (this.#state.kind === 'live') return this.#state;
    throw new Error(`The variant ${this.variant} is ${this.#state.kind}; only a live one can run.`);
  }

  #calibrated(calibration: Calibration): void {
    this.#state = { ...this.#live(), calibration };
  }
}
