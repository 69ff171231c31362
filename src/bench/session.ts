/** A measurement that can be gone on with: phases, rounds and the stop rule. */
import { type Cost, expectedTooSlow, predictCost, tooSlow } from './budget.ts';
import { Lane } from './lane.ts';
import { Interrupted, Pace } from './pace.ts';
import { type Random, sfc32 } from './random.ts';
import type { BenchReport, Milliseconds, Outcome, Phase } from './report.ts';
import { nextLook, shuffled } from './rounds.ts';
import { assertRoles, DEFAULT_LIMITS, type Limits, type RunOptions, type Setup } from './setup.ts';
import {
  effectiveBaseline,
  isSettled,
  lookAt,
  NO_LOOK,
  ROUNDS_SHOWN,
  summarizeRows,
  timeToSettle,
} from './summary.ts';

export type Reports = AsyncGenerator<BenchReport, void, undefined>;

export class Session<V, I> {
  readonly #setup: Setup<V, I>;
  readonly #pace: Pace;
  readonly #lanes: readonly Lane<V, I>[];
  readonly #random: Random;
  #limits: Limits = DEFAULT_LIMITS;
  #phase: Phase = 'checking';
  #outcome: Outcome = { kind: 'running' };
  #rounds = 0;
  #roundTime: Milliseconds = 0;
  #look = NO_LOOK;
  #ready = false;

  /** @throws RangeError when the oracle or the baseline is not among the variants. */
  constructor(setup: Setup<V, I>) {
    assertRoles(setup);
    this.#setup = setup;
    this.#pace = new Pace(setup);
    this.#random = sfc32(setup.seed);
    this.#lanes = Object.keys(setup.variants).map(
      (name) => new Lane<V, I>(name, setup.clock.grain, (now) => this.#pace.breathe(now)),
    );
  }

  /**
   * Measures, or goes on measuring ("Refine"), until settled, stopped or out of budget; one run at a
   * time. A run that goes on aims at half the half-width reached unless told otherwise.
   */
  async *run({ signal, ...limits }: RunOptions = {}): Reports {
    const finer = Math.min(DEFAULT_LIMITS.precision, (this.#look.halfWidth ?? 1) / 2);
    this.#limits = { ...DEFAULT_LIMITS, ...(this.#rounds > 0 && { precision: finer }), ...limits };
    this.#pace.begin(this.#limits.budget, signal);
    this.#outcome = { kind: 'running' };
    try {
      if (!this.#ready) yield* this.#makeReady();
      yield* this.#warmUp();
      yield* this.#measure();
      // A tab that was hidden during the last batch has spoilt it too.
      await this.#pace.breathe(true);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      this.#outcome = { kind: signal?.reason === 'hidden' ? 'discarded' : 'stopped' };
      if (this.#outcome.kind === 'discarded') this.#forget();
    }
    this.#phase = 'done';
    if (this.#look.rounds !== this.#rounds) this.#compare();
    yield this.#report();
    this.#pace.end();
  }

  /** Frees what the engine holds; a later run prepares the variants anew and goes on with the samples. */
  dispose(): void {
    for (const lane of this.#lanes) lane.dispose();
    this.#ready = false;
  }

  async *#makeReady(): Reports {
    this.dispose();
    this.#phase = 'checking';
    yield this.#report();
    this.#skipExpected();
    yield* this.#check();
    this.#phase = 'calibrating';
    yield this.#report();
    for (const lane of this.#live()) {
      await lane.calibrate();
      if (this.#pace.due) yield this.#report();
    }
    this.#skipTooSlow();
    this.#ready = true;
  }

  /** Calls each variant once, the oracle first: what disagrees with it is out before any timing. */
  async *#check(): Reports {
    const { variants, oracle, engine, input } = this.#setup;
    const isOracle = (lane: Lane<V, I>): number => Number(lane.variant === oracle);
    let answer: string | null = null;
    for (const lane of this.#live().sort((a, b) => isOracle(b) - isOracle(a))) {
      if (lane.verdict) continue;
      const { variant } = lane;
      if (answer === null && variant !== oracle) {
        const message = `The oracle ${oracle} gave no answer to check this one against.`;
        lane.leave({ variant, state: 'failed', message });
        continue;
      }
      answer = (await lane.check(engine, variants[variant] as V, input, answer)) ?? answer;
      this.#skipTooSlow();
      if (this.#pace.due) yield this.#report();
    }
  }

  async *#warmUp(): Reports {
    this.#phase = 'warming';
    yield this.#report();
    for (const lane of this.#live()) {
      await lane.warmUp();
      if (this.#pace.due) yield this.#report();
    }
  }

  async *#measure(): Reports {
    this.#phase = 'measuring';
    const start = this.#pace.spent;
    const before = this.#rounds;
    let look = before + ROUNDS_SHOWN;
    while (this.#live().length > 0) {
      yield* this.#round();
      this.#roundTime = (this.#pace.spent - start) / (this.#rounds - before);
      if (this.#rounds >= look) {
        look = nextLook(this.#rounds, this.#limits.minimumRounds);
        this.#compare();
        if (this.#rounds === ROUNDS_SHOWN) yield this.#report();
        if (isSettled(this.#look, this.#limits)) break;
      }
      if (this.#rounds >= ROUNDS_SHOWN && this.#pace.left < this.#roundTime) {
        this.#outcome = { kind: 'budget' };
        return;
      }
    }
    this.#outcome = { kind: 'settled' };
  }

  /** One sample of each variant in random order; kept only when the round is complete. */
  async *#round(): Reports {
    const taken = new Map<Lane<V, I>, Milliseconds>();
    for (const lane of shuffled(this.#live(), this.#random)) {
      const sample = await lane.sample();
      if (sample !== null) taken.set(lane, sample);
      else this.#compare();
      if (this.#pace.due) yield this.#report();
    }
    for (const [lane, sample] of taken) lane.samples.push(sample);
    this.#rounds += 1;
  }

  #live(): Lane<V, I>[] {
    return this.#lanes.filter((lane) => lane.verdict === null);
  }

  #baseline(): string {
    return effectiveBaseline(this.#lanes, this.#setup.baseline, this.#setup.oracle);
  }

  #skipExpected(): void {
    if (this.#rounds > 0) return;
    const { expected = {}, oracle, clock } = this.#setup;
    const roles = { oracle, baseline: this.#baseline() };
    const variants = this.#live().map(({ variant }) => variant);
    this.#skip(expectedTooSlow(variants, expected, roles, this.#limits.budget, clock.grain));
  }

  /** Before the first round: figures that are there are not thrown away for being expensive. */
  #skipTooSlow(): void {
    if (this.#rounds > 0) return;
    const { grain } = this.#setup.clock;
    const costs = this.#live().flatMap(({ variant, calibration }) =>
      calibration ? [predictCost(variant, calibration.perCall, grain)] : [],
    );
    this.#skip(tooSlow(costs, this.#pace.left, this.#baseline()));
  }

  #skip(costs: readonly Cost[]): void {
    for (const { variant, predicted } of costs) {
      const lane = this.#lanes.find((one) => one.variant === variant);
      lane?.leave({ variant, state: 'skipped', predicted, budget: this.#limits.budget });
    }
  }

  #forget(): void {
    for (const lane of this.#lanes) lane.samples.length = 0;
    this.#rounds = 0;
    this.#look = NO_LOOK;
  }

  #compare(): void {
    const { clock, seed } = this.#setup;
    const rows = summarizeRows(this.#lanes, clock.grain);
    this.#look = lookAt(rows, this.#baseline(), this.#rounds, { grain: clock.grain, seed });
  }

  #remaining(): Milliseconds {
    if (this.#phase === 'done') return 0;
    return Math.min(this.#pace.left, timeToSettle(this.#look, this.#limits, this.#roundTime));
  }

  #report(): BenchReport {
    const { benchmark, description, environment, clock, seed, oracle } = this.#setup;
    this.#pace.reported();
    const { comparisons, ties, halfWidth } = this.#look;
    return {
      schema: 1,
      benchmark,
      environment: { ...environment, grain: clock.grain },
      input: description,
      seed,
      oracle,
      baseline: this.#baseline(),
      phase: this.#phase,
      outcome: this.#outcome,
      rounds: this.#rounds,
      elapsed: this.#pace.elapsed,
      remaining: this.#remaining(),
      halfWidth,
      rows: summarizeRows(this.#lanes, clock.grain),
      comparisons,
      ties,
    };
  }
}
