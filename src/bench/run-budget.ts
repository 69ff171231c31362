/** The time of a run: what is spent and left, when to report, when to let messages in. */
import type { Clock } from './engine.ts';
import type { Milliseconds } from './report.ts';

const PAUSE_EVERY: Milliseconds = 30;
const REPORT_EVERY: Milliseconds = 150;

/** Thrown between batches once the signal is aborted. */
export class Interrupted extends Error {}

interface PaceSettings {
  readonly clock: Clock;
  readonly pause: () => Promise<void>;
  readonly reportEvery?: Milliseconds;
}

export class RunBudget {
  readonly #settings: PaceSettings;
  #budget: Milliseconds = 0;
  #signal: AbortSignal | undefined;
  #start: Milliseconds;
  #paused: Milliseconds = Number.NEGATIVE_INFINITY;
  #reported: Milliseconds = Number.NEGATIVE_INFINITY;
  /** Time of earlier runs. */
  #earlier: Milliseconds = 0;

  constructor(settings: PaceSettings) {
    this.#settings = settings;
    this.#start = settings.clock.now();
  }

  begin(budget: Milliseconds, signal: AbortSignal | undefined): void {
    this.#budget = budget;
    this.#signal = signal;
    this.#start = this.#settings.clock.now();
  }

  end(): void {
    this.#earlier = this.elapsed;
    this.#start = this.#settings.clock.now();
    this.#budget = 0;
  }

  get budget(): Milliseconds {
    return this.#budget;
  }

  /** Time of this run so far. */
  get spent(): Milliseconds {
    return this.#settings.clock.now() - this.#start;
  }

  /** Time of all runs. */
  get elapsed(): Milliseconds {
    return this.#earlier + this.spent;
  }

  get left(): Milliseconds {
    return Math.max(0, this.#budget - this.spent);
  }

  /** True when the next report is due. */
  get due(): boolean {
    const every = this.#settings.reportEvery ?? REPORT_EVERY;
    return this.#settings.clock.now() - this.#reported >= every;
  }

  reported(): void {
    this.#reported = this.#settings.clock.now();
  }

  /**
   * Lets messages in when that is due, or `now`.
   * @throws Interrupted when the signal is aborted.
   */
  async yieldToEvents(now = false): Promise<void> {
    if (now || this.#settings.clock.now() - this.#paused >= PAUSE_EVERY) {
      await this.#settings.pause();
      this.#paused = this.#settings.clock.now();
    }
    if (this.#signal?.aborted) throw new Interrupted();
  }
}
