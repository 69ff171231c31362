/** One panel at work: asks the engine, keeps the state and hands it to the view. Loaded at the first press of Measure. */
import { compareWith } from '../bench/compare.ts';
import type { BenchReport, Milliseconds, ReadersBuild, SweepReport } from '../bench/report.ts';
import type { compileCrate } from '../compiler/compile-crate.ts';
import type { Job, JobEnd } from '../runtime/client.ts';
import { getEngine } from '../runtime/client.ts';
import type { CellEvent } from '../runtime/protocol.ts';
import { type BookEnd, fetchBook } from './book.ts';
import type { ShippedBenchmark } from './payload.ts';
import { BUDGET, makePlan } from './plan.ts';
import type { Setup } from './setup.ts';
import type { Action, MeasurementTask, PanelState } from './state.ts';
import { canRefine, INITIAL, isActive, reduce } from './state.ts';
import { isInView, taskOf } from './task.ts';
import type { BuildEnd, CompileProgress } from './yours/build.ts';
import { builtAs, type Rival, rivalOf, YOURS } from './yours/rival.ts';

/** What a run reads from its panel and tells it. */
export interface Panel {
  readonly benchmark: ShippedBenchmark;
  setup(): Setup;
  text(): string;
  /** Time for a run; that of the book if absent. */
  budget?(): Milliseconds;
  /** Compiles what is the reader's own; the crate that they have changed if absent. */
  readonly compile?: typeof compileCrate;
  changed(state: PanelState): void;
}

/** The engine keeps one measurement to go on with: the last one, of whichever panel. */
let lastMeasured: PanelRun | null = null;

export class PanelRun {
  readonly #panel: Panel;
  #state: PanelState = INITIAL;
  #job: Job | null = null;
  #fetching: AbortController | null = null;
  /** Of the last measurement. */
  #build: ReadersBuild | null = null;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  get state(): PanelState {
    return this.#state;
  }

  /** Only what the reader sees is gone on with. */
  get canRefine(): boolean {
    const state = this.#state;
    return lastMeasured === this && canRefine(state) && isInView(state.work, this.#panel.setup());
  }

  measure(): void {
    if (isActive(this.#state)) return;
    const setup = this.#panel.setup();
    const work = taskOf(setup);
    this.#build = null;
    const start = (text: string) => {
      const benchmark = builtAs(this.#panel.benchmark, this.#build?.hash ?? null);
      const plan = makePlan(benchmark, setup, text, work, this.#budgetOf(work));
      this.#follow(getEngine().measure(plan, this.#take));
    };
    const begin = () => {
      if (setup.input === 'book') void this.#withBook(start);
      else start(this.#panel.text());
    };
    this.#dispatch({ kind: 'measure', work });
    if (setup.variants.includes(YOURS)) void this.#withYours(begin);
    else begin();
  }

  /** Compiles the reader's own module first; Stop ends that too, and what does not compile is left out. */
  async #withYours(begin: () => void): Promise<void> {
    const rival = rivalOf(this.#panel.benchmark);
    if (rival === null) return begin();
    const stop = new AbortController();
    this.#fetching = stop;
    const end = await this.#compile(rival, stop.signal);
    this.#fetching = null;
    if (end.kind === 'stopped') {
      this.#dispatch({ kind: 'ended', end: unfetched(end) });
      return;
    }
    if (end.kind === 'built') this.#build = end.build;
    else this.#dispatch({ kind: 'unbuilt', words: end.words });
    begin();
  }

  async #compile(rival: Rival, signal: AbortSignal): Promise<BuildEnd> {
    try {
      const { buildYours } = await import('./yours/build.ts');
      const report = (progress: CompileProgress) => this.#dispatch({ kind: 'progress', progress });
      return await buildYours(rival, signal, report, this.#panel.compile);
    } catch {
      const words = 'What compiles your Rust could not be fetched. Are you offline? Measure again.';
      return { kind: 'unbuilt', words };
    }
  }

  /** Fetches the book first; Stop ends that too. */
  async #withBook(start: (text: string) => void): Promise<void> {
    const stop = new AbortController();
    this.#fetching = stop;
    const end = await fetchBook(stop.signal, (progress) =>
      this.#dispatch({ kind: 'progress', progress }),
    );
    this.#fetching = null;
    if (end.kind === 'fetched') start(end.text);
    else this.#dispatch({ kind: 'ended', end: unfetched(end) });
  }

  refine(): void {
    const state = this.#state;
    if (!this.canRefine || !canRefine(state)) return;
    this.#goOn(this.#budgetOf(state.work));
  }

  #goOn(budget: Milliseconds): void {
    this.#dispatch({ kind: 'refine' });
    this.#follow(getEngine().refine(budget, this.#take));
  }

  /** Goes on with a sweep that a hidden tab interrupted, once the tab is seen, with the time that is left. */
  #goOnWhenSeen(): void {
    const state = this.#state;
    if (state.kind !== 'paused' || lastMeasured !== this) return;
    if (document.hidden) {
      const again = () => this.#goOnWhenSeen();
      document.addEventListener('visibilitychange', again, { once: true });
      return;
    }
    const elapsed = state.results.sweeps[state.work.input]?.elapsed ?? 0;
    const budget = this.#budgetOf(state.work);
    this.#goOn(Math.max(budget / 4, budget - elapsed));
  }

  #budgetOf({ task }: MeasurementTask): Milliseconds {
    return this.#panel.budget?.() ?? BUDGET[task];
  }

  stop(): void {
    this.#fetching?.abort();
    this.#job?.stop();
  }

  /** Shows the last result against the baseline that is set now, from its samples. */
  compare(): void {
    const { baseline } = this.#panel.setup();
    const report = this.#state.results.once;
    const row = report?.rows.find(({ variant }) => variant === baseline);
    if (isActive(this.#state) || report === null || row?.state !== 'measured') return;
    if (report.baseline === baseline) return;
    this.#dispatch({ kind: 'compared', report: compareWith(report, baseline) });
  }

  #follow(job: Job): void {
    lastMeasured = this;
    this.#job = job;
    void job.done.then((end) => {
      if (this.#job !== job) return;
      this.#job = null;
      this.#dispatch({ kind: 'ended', end });
      this.#goOnWhenSeen();
    });
  }

  readonly #take = (event: CellEvent): void => {
    switch (event.kind) {
      case 'progress':
        this.#dispatch({ kind: 'progress', progress: event.progress });
        break;
      case 'loaded':
        this.#dispatch({ kind: 'loaded' });
        break;
      case 'report':
        this.#dispatch({ kind: 'report', report: this.#marked(event.report) });
        break;
      case 'sweep':
        this.#dispatch({ kind: 'sweep', report: this.#marked(event.report) });
    }
  };

  /** Says which variant is the reader's own. */
  #marked<Report extends BenchReport | SweepReport>(report: Report): Report {
    return this.#build === null ? report : { ...report, readersBuild: this.#build };
  }

  #dispatch(action: Action): void {
    this.#state = reduce(this.#state, action);
    this.#panel.changed(this.#state);
  }
}

/** A measurement that ended before it began. */
function unfetched(end: Exclude<BookEnd, { readonly kind: 'fetched' }>): JobEnd {
  return end.kind === 'stopped' ? { kind: 'stopped', lost: false, reason: 'reader' } : end;
}
