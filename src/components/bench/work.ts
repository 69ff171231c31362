/** A panel that measures: joins session, view and sharing. Fetched at the first press of Measure. */
import type { BenchReport } from '../../bench/report.ts';
import { subscribe } from '../predict/store.ts';
import { MEASURED } from '../records/measured.ts';
import { keepMeasured } from '../results/measured-here.ts';
import { part } from './dom.ts';
import type { Panel } from './session.ts';
import { Session } from './session.ts';
import type { Format } from './share.ts';
import { share } from './share.ts';
import { shownOf } from './shown.ts';
import type { PanelState } from './state.ts';
import { isActive } from './state.ts';
import { throttle } from './throttle.ts';
import { PanelView } from './view.ts';

/** Shortest time between two drawings while measuring, in milliseconds. */
const DRAW_INTERVAL = 250;

export class Work {
  readonly #root: HTMLElement;
  readonly #panel: Omit<Panel, 'changed'>;
  readonly #session: Session;
  readonly #view: PanelView;
  readonly #drawing = throttle(() => this.#render(), DRAW_INTERVAL);
  #kind: PanelState['kind'] = 'idle';

  constructor(root: HTMLElement, panel: Omit<Panel, 'changed'>) {
    this.#root = root;
    this.#panel = panel;
    this.#view = new PanelView(root, panel.benchmark);
    this.#session = new Session({ ...panel, changed: (state) => this.#changed(state) });
    const { guess } = panel.benchmark;
    if (guess !== null) subscribe(guess.prediction, () => this.#drawing.request());
  }

  measure(): void {
    this.#session.measure();
    this.#view.figures.prepare();
  }

  refine(): void {
    this.#session.refine();
  }

  stop(): void {
    this.#session.stop();
  }

  setupChanged(): void {
    this.#session.compare();
    this.#drawing.request();
  }

  async share(format: Format): Promise<void> {
    const said = part(this.#root, 'said', HTMLElement);
    const shown = shownOf(this.#session.state, this.#panel.setup());
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
    this.#view.render(this.#session.state, this.#panel.setup(), this.#session.canRefine);
  }
}

/** Keeps figures that are final for the Results page, and tells the page's tables of records about them. */
function announce(report: BenchReport | null): void {
  if (report === null || report.outcome.kind === 'running') return;
  keepMeasured(report);
  document.dispatchEvent(new CustomEvent<BenchReport>(MEASURED, { detail: report }));
}
