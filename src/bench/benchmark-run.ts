/** A measurement that can be gone on with: phases, rounds and the stop rule. */
import { type Cost, expectedTooSlow, predictCost, tooSlow } from './budget.ts';
import { type Random, sfc32 } from './random.ts';
import type { BenchReport, Milliseconds, Outcome, Phase } from './report.ts';
import { nextLook, shuffled } from './rounds.ts';
import { Interrupted, RunBudget } from './run-budget.ts';
import { assertRoles, DEFAULT_LIMITS, type Limits, type RunOptions, type Setup } from './setup.ts';
import {
  effectiveBaseline,
  interimResult,
  isSettled,
  NO_RESULT_YET,
  ROUNDS_SHOWN,
  summarizeRows,
  timeToSettle,
} from './summary.ts';
import { VariantRun } from './variant-run.ts';

export type Reports = AsyncGenerator<BenchReport, void, undefined>;

export class BenchmarkRun<V, I> {
  readonly #setup: Setup<V, I>;
  readonly #budget: RunBudget;
  readonly #runs: readonly VariantRun<V, I>[];
  readonly #random: Random;
  #limits: Limits = DEFAULT_LIMITS;
  #phase: Phase = 'checking';
  #outcome: Outcome = { kind: 'running' };
  #rounds = 0;
  #roundTime: Milliseconds = 0;
  #interim = NO_RESULT_YET;
  #ready = false;

  /** @throws RangeError when the oracle or the baseline is not among the variants. */
  constructor(setup: Setup<V, I>) {
    assertRoles(setup);
    this.#setup = setup;
    this.#budget = new RunBudget(setup);
    this.#random = sfc32(setup.seed);
    this.#runs = Object.keys(setup.variants).map(
      (name) =>
        new VariantRun<V, I>(name, setup.clock.resolution, (now) =>
          this.#budget.yieldToEvents(now),
        ),
    );
  }

  /**
   * Measures, or goes on measuring ("Refine"), until settled, stopped or out of budget; one run at a
   * time. A run that goes on aims at half the half-width reached unless told otherwise.
   */
  async *run({ signal, ...limits }: RunOptions = {}): Reports {
    const finer = Math.min(DEFAULT_LIMITS.precision, (this.#interim.halfWidth ?? 1) / 2);
    this.#limits = { ...DEFAULT_LIMITS, ...(this.#rounds > 0 && { precision: finer }), ...limits };
    this.#budget.begin(this.#limits.budget, signal);
    this.#outcome = { kind: 'running' };
    try {
      if (!this.#ready) yield* this.#makeReady();
      yield* this.#warmUp();
      yield* this.#measure();
      // A tab that was hidden during the last batch has spoilt it too.
      await this.#budget.yieldToEvents(true);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      this.#outcome = { kind: signal?.reason === 'hidden' ? 'discarded' : 'stopped' };
      if (this.#outcome.kind === 'discarded') this.#forget();
    }
    this.#phase = 'done';
    if (this.#interim.rounds !== this.#rounds) this.#compare();
    yield this.#report();
    this.#budget.end();
  }

  /** Frees what the engine holds; a later run prepares the variants anew and goes on with the samples. */
  dispose(): void {
    for (const run of this.#runs) run.dispose();
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
    for (const run of this.#live()) {
      await run.calibrate();
      if (this.#budget.due) yield this.#report();
    }
    this.#skipTooSlow();
    this.#ready = true;
  }

  /** Calls each variant once, the oracle first: what disagrees with it is out before any timing. */
  async *#check(): Reports {
    const { variants, oracle, engine, input } = this.#setup;
    const isOracle = (run: VariantRun<V, I>): number => Number(run.variant === oracle);
    let answer: string | null = null;
    for (const run of this.#live().sort((a, b) => isOracle(b) - isOracle(a))) {
      if (run.verdict) continue;
      const { variant } = run;
      if (answer === null && variant !== oracle) {
        const message = `The oracle ${oracle} gave no answer to check this one against.`;
        run.leave({ variant, state: 'failed', message });
        continue;
      }
      answer = (await run.check(engine, variants[variant] as V, input, answer)) ?? answer;
      this.#skipTooSlow();
      if (this.#budget.due) yield this.#report();
    }
  }

  async *#warmUp(): Reports {
    this.#phase = 'warming';
    yield this.#report();
    for (const run of this.#live()) {
      await run.warmUp();
      if (this.#budget.due) yield this.#report();
    }
  }

  async *#measure(): Reports {
    this.#phase = 'measuring';
    const start = this.#budget.spent;
    const before = this.#rounds;
    let look = before + ROUNDS_SHOWN;
    while (this.#live().length > 0) {
      yield* this.#round();
      this.#roundTime = (this.#budget.spent - start) / (this.#rounds - before);
      if (this.#rounds >= look) {
        look = nextLook(this.#rounds, this.#limits.minimumRounds);
        this.#compare();
        if (this.#rounds === ROUNDS_SHOWN) yield this.#report();
        if (isSettled(this.#interim, this.#limits)) break;
      }
      if (this.#rounds >= ROUNDS_SHOWN && this.#budget.left < this.#roundTime) {
        this.#outcome = { kind: 'budget' };
        return;
      }
    }
    this.#outcome = { kind: 'settled' };
  }

  /** One sample of each variant in random order; kept only when the round is complete. */
  async *#round(): Reports {
    const taken = new Map<VariantRun<V, I>, Milliseconds>();
    for (const run of shuffled(this.#live(), this.#random)) {
      const sample = await run.sample();
      if (sample !== null) taken.set(run, sample);
      else this.#compare();
      if (this.#budget.due) yield this.#report();
    }
    for (const [run, sample] of taken) run.samples.push(sample);
    this.#rounds += 1;
  }

  #live(): VariantRun<V, I>[] {
    return this.#runs.filter((run) => run.verdict === null);
  }

  #baseline(): string {
    return effectiveBaseline(this.#runs, this.#setup.baseline, this.#setup.oracle);
  }

  #skipExpected(): void {
    if (this.#rounds > 0) return;
    const { expected = {}, oracle, clock } = this.#setup;
    const roles = { oracle, baseline: this.#baseline() };
    const variants = this.#live().map(({ variant }) => variant);
    this.#skip(expectedTooSlow(variants, expected, roles, this.#limits.budget, clock.resolution));
  }

  /** Before the first round: figures that are there are not thrown away for being expensive. */
  #skipTooSlow(): void {
    if (this.#rounds > 0) return;
    const { resolution } = this.#setup.clock;
    const costs = this.#live().flatMap(({ variant, calibration }) =>
      calibration ? [predictCost(variant, calibration.perCall, resolution)] : [],
    );
    this.#skip(tooSlow(costs, this.#budget.left, this.#baseline()));
  }

  #skip(costs: readonly Cost[]): void {
    for (const { variant, predicted } of costs) {
      const run = this.#runs.find((one) => one.variant === variant);
      run?.leave({ variant, state: 'skipped', predicted, budget: this.#limits.budget });
    }
  }

  #forget(): void {
    for (const run of this.#runs) run.samples.length = 0;
    this.#rounds = 0;
    this.#interim = NO_RESULT_YET;
  }

  #compare(): void {
    const { clock, seed } = this.#setup;
    const rows = summarizeRows(this.#runs, clock.resolution);
    this.#interim = interimResult(rows, this.#baseline(), this.#rounds, {
      resolution: clock.resolution,
      seed,
    });
  }

  #remaining(): Milliseconds {
    if (this.#phase === 'done') return 0;
    return Math.min(this.#budget.left, timeToSettle(this.#interim, this.#limits, this.#roundTime));
  }

  #report(): BenchReport {
    const { benchmark, description, environment, clock, seed, oracle } = this.#setup;
    this.#budget.reported();
    const { comparisons, ties, halfWidth } = this.#interim;
    return {
      schema: 1,
      benchmark,
      environment: { ...environment, resolution: clock.resolution },
      input: description,
      seed,
      oracle,
      baseline: this.#baseline(),
      phase: this.#phase,
      outcome: this.#outcome,
      rounds: this.#rounds,
      elapsed: this.#budget.elapsed,
      remaining: this.#remaining(),
      halfWidth,
      rows: summarizeRows(this.#runs, clock.resolution),
      comparisons,
      ties,
    };
  }
}
