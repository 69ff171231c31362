/** A panel that measures: joins run, view and export. Fetched at the first press of Measure. */
import type { BenchReport } from '../bench/report.ts';
import { part } from '../browser/dom.ts';
import { throttle } from '../browser/throttle.ts';
import type { compileCrate } from '../compiler/compile-crate.ts';
import { compileKernel } from '../compiler/compile-kernel.ts';
import { KERNEL_CRATE } from '../compiler/profile.ts';
import { MEASURED } from '../records/measured.ts';
import { keepMeasured } from '../records/results/measured-here.ts';
import { subscribe } from '../storage/guesses.ts';
import type { Format } from './export-figures.ts';
import { share } from './export-figures.ts';
import type { Panel } from './panel-run.ts';
import { PanelRun } from './panel-run.ts';
import type { PanelState } from './state.ts';
import { isActive } from './state.ts';
import { PanelView } from './view.ts';
import { shownOf } from './visible-results.ts';
import { wantsYours } from './yours/offer.ts';
import { pickedIn } from './yours/profile-fold.ts';
import { joinedBy, rivalOf, withoutYours, withYours } from './yours/rival.ts';

/** Shortest time between two drawings while measuring, in milliseconds. */
const DRAW_INTERVAL = 250;

export class MeasurementController {
  readonly #root: HTMLElement;
  readonly #panel: Omit<Panel, 'changed'>;
  readonly #run: PanelRun;
  readonly #view: PanelView;
  readonly #drawing = throttle(() => this.#render(), DRAW_INTERVAL);
  #kind: PanelState['kind'] = 'idle';

  constructor(root: HTMLElement, panel: Omit<Panel, 'changed'>) {
    this.#root = root;
    const { text, setup } = panel;
    const benchmark = withYours(panel.benchmark);
    const rival = rivalOf(benchmark);
    this.#panel = {
      benchmark,
      text,
      ...(rival?.crate === KERNEL_CRATE && { compile: compilePicked(root) }),
      setup: () => (rival !== null && wantsYours(root) ? joinedBy(setup(), rival) : setup()),
    };
    this.#view = new PanelView(root, () => benchmark);
    this.#run = new PanelRun({ ...this.#panel, changed: (state) => this.#changed(state) });
    const { guess } = benchmark;
    if (guess !== null) subscribe(guess.prediction, () => this.#drawing.request());
  }

  measure(): void {
    this.#run.measure();
    this.#view.figures.prepare();
  }

  refine(): void {
    this.#run.refine();
  }

  stop(): void {
    this.#run.stop();
  }

  setupChanged(): void {
    this.#run.compare();
    this.#drawing.request();
  }

  async share(format: Format): Promise<void> {
    const said = part(this.#root, 'said', HTMLElement);
    const shown = shownOf(this.#run.state, this.#panel.setup());
    const figure = await this.#view.figures.figure;
    said.textContent = await share(format, this.#panel.benchmark, shown, figure);
  }

  /** The start and the end show at once, what lies between at most every so often. */
  #changed(state: PanelState): void {
    if (state.kind === this.#kind) {
      this.#drawing.request();
      return;
    }
    this.#kind = state.kind;
    this.#drawing.flush();
    if (!isActive(state) && state.kind !== 'idle') announce(state.results.once);
  }

  #render(): void {
    const { state, canRefine } = this.#run;
    part(this.#root, 'baseline', HTMLSelectElement).disabled = isActive(state);
    this.#view.render(state, this.#panel.setup(), canRefine);
  }
}

/** With the settings that the reader has picked in the panel. */
function compilePicked(root: HTMLElement): typeof compileCrate {
  return (_crate, _mode, signal) => {
    const { profile, build } = pickedIn(root);
    return compileKernel(profile, build, signal);
  };
}

/** Keeps figures that are final for the Results page, and tells the page's tables of records about them. */
function announce(report: BenchReport | null): void {
  if (report === null || report.outcome.kind === 'running') return;
  const detail = withoutYours(report);
  if (detail === null) return;
  keepMeasured(detail);
  document.dispatchEvent(new CustomEvent<BenchReport>(MEASURED, { detail }));
}
