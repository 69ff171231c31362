/** Runs the race: first the kernel that needs no Python, then all lanes against each other. */
import type { BenchReport, Milliseconds } from '../../bench/report.ts';
import { make, part, setText, setUsable } from '../../browser/dom.ts';
import { throttle } from '../../browser/throttle.ts';
import { formatTick, formatTime } from '../../figures/figures.ts';
import type { Job } from '../../runtime/client.ts';
import { getEngine } from '../../runtime/client.ts';
import type { CellEvent } from '../../runtime/protocol.ts';
import { environmentWords, missingWords } from '../panel-messages.ts';
import type { ShippedBenchmark } from '../payload.ts';
import type { Action, PanelState } from '../state.ts';
import { INITIAL, isActive, reduce } from '../state.ts';
import { showProgress, showStatus } from '../status-view.ts';
import { axisOf, onLog, placesOf, type TimeAxis } from '../time-axis.ts';
import { verdictOf } from './race-messages.ts';
import { planOf } from './race-plan.ts';
import { LANES } from './race-variants.ts';

export interface ShippedRace {
  readonly benchmark: ShippedBenchmark;
  /** What every lane has to answer. */
  readonly answer: number;
  /** Recorded times of the lanes: the axis has room for them until all lanes have figures. */
  readonly recorded: readonly Milliseconds[];
}

/** Time for the kernel without Python and for the race, in milliseconds. */
const BUDGETS = { kernel: 200, race: 15_000 };

const DRAW_INTERVAL = 120;

export class RaceRun {
  readonly #root: HTMLElement;
  readonly #race: ShippedRace;
  readonly #drawing = throttle(() => this.#render(), DRAW_INTERVAL);
  #state: PanelState = INITIAL;
  #kernel: BenchReport | null = null;
  #job: Job | null = null;
  /** What the page shows before the first race: a race that is stopped gives it back. */
  readonly #before: readonly (readonly [name: string, shown: HTMLElement])[];

  constructor(root: HTMLElement, race: ShippedRace) {
    this.#root = root;
    this.#race = race;
    this.#before = ['lanes', 'verdict'].map((name) => [
      name,
      copyOf(part(root, name, HTMLElement)),
    ]);
  }

  start(): void {
    if (isActive(this.#state)) return;
    this.#kernel = null;
    this.#dispatch({ kind: 'measure', work: { task: 'once' } });
    void this.#runBoth();
  }

  stop(): void {
    this.#job?.stop();
  }

  async #runBoth(): Promise<void> {
    const { benchmark } = this.#race;
    const kernel = getEngine().measure(
      planOf(benchmark, ['wasm_blocks'], BUDGETS.kernel),
      (event) => {
        if (event.kind !== 'report') return;
        const isFirst = !hasFigures(this.#kernel) && hasFigures(event.report);
        this.#kernel = event.report;
        if (isFirst) this.#drawing.flush();
        else this.#drawing.request();
      },
    );
    this.#job = kernel;
    const end = await kernel.done;
    // What stops or breaks the first part ends the race.
    if (end.kind !== 'finished') {
      this.#dispatch({ kind: 'ended', end });
      return;
    }
    const job = getEngine().measure(
      planOf(benchmark, benchmark.variants, BUDGETS.race),
      this.#take,
    );
    this.#job = job;
    this.#dispatch({ kind: 'ended', end: await job.done });
  }

  readonly #take = (event: CellEvent): void => {
    if (event.kind === 'progress') this.#dispatch({ kind: 'progress', progress: event.progress });
    else if (event.kind === 'loaded') this.#dispatch({ kind: 'loaded' });
    else if (event.kind === 'report') this.#dispatch({ kind: 'report', report: event.report });
  };

  #dispatch(action: Action): void {
    const before = this.#state.kind;
    this.#state = reduce(this.#state, action);
    if (this.#state.kind === before) this.#drawing.request();
    else this.#drawing.flush();
  }

  #render(): void {
    const state = this.#state;
    this.#root.dataset['state'] = state.kind;
    this.#renderButtons(isActive(state));
    showStatus(this.#root, state);
    showProgress(this.#root, state, state.results.once);
    if (state.kind === 'stopped') {
      for (const [name, shown] of this.#before) {
        part(this.#root, name, HTMLElement).replaceWith(copyOf(shown));
      }
      return;
    }
    this.#renderVerdict(state.results.once);
    this.#renderLanes(state);
    const report = state.results.once ?? this.#kernel;
    if (report !== null) {
      setText(part(this.#root, 'environment', HTMLElement), environmentWords(report.environment));
    }
  }

  #renderButtons(active: boolean): void {
    const button = part(this.#root, 'race', HTMLButtonElement);
    setUsable(button, !active);
    setText(button, 'Race again');
    part(this.#root, 'stop', HTMLButtonElement).hidden = !active;
  }

  #renderVerdict(report: BenchReport | null): void {
    const verdict = report === null ? null : verdictOf(report, this.#race.answer);
    setText(part(this.#root, 'ratio', HTMLElement), verdict?.ratio ?? '');
    setText(part(this.#root, 'gains', HTMLElement), verdict?.gains ?? '');
    setText(part(this.#root, 'quality', HTMLElement), verdict?.quality ?? '');
  }

  #renderLanes(state: PanelState): void {
    const rows = state.results.once?.rows ?? [];
    const figures = LANES.map(({ variant }) => {
      const row = rows.find((candidate) => candidate.variant === variant);
      const first = this.#kernel?.rows.find((candidate) => candidate.variant === variant);
      return row === undefined || row.state === 'pending' ? first : row;
    });
    const known = figures.flatMap((row) => (row?.state === 'measured' ? [...row.interval] : []));
    const isComplete = figures.every((row) => row?.state === 'measured');
    const axis = axisOf(isComplete ? known : [...known, ...this.#race.recorded]);
    drawTicks(part(this.#root, 'axis', HTMLElement), axis);
    for (const [index, { lane }] of LANES.entries()) {
      const element = this.#root.querySelector<HTMLElement>(`[data-lane="${lane}"]`);
      const row = figures[index];
      if (element === null) continue;
      const track = part(element, 'track', HTMLElement);
      track.dataset['drawn'] = String(row?.state === 'measured');
      if (row?.state === 'measured') {
        for (const [name, place] of Object.entries(placesOf(axis, row.median, row.interval))) {
          track.style.setProperty(name, place);
        }
        setText(part(element, 'time', HTMLElement), formatTime(row.median));
      } else {
        const missing = row === undefined || row.state === 'pending' ? null : missingWords(row);
        setText(part(element, 'time', HTMLElement), missing ?? (isActive(state) ? '…' : '–'));
      }
    }
  }
}

function drawTicks(element: HTMLElement, axis: TimeAxis): void {
  const labels = axis.ticks.map((time) => {
    const label = make('span', {}, formatTick(time));
    label.style.left = `${onLog(axis, time) * 100}%`;
    return label;
  });
  const isOther = labels.map((label) => label.textContent).join() !== textsOf(element).join();
  if (isOther) element.replaceChildren(...labels);
}

function textsOf(element: HTMLElement): string[] {
  return [...element.children].map((child) => child.textContent ?? '');
}

function copyOf(element: HTMLElement): HTMLElement {
  return element.cloneNode(true) as HTMLElement;
}

function hasFigures(report: BenchReport | null): boolean {
  return report?.rows.some(({ state }) => state === 'measured') ?? false;
}
