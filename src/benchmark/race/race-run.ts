/** Runs the race: first the floor, which needs no Python, then all lanes against each other. */
import type { BenchReport, Interval, Milliseconds } from '../../bench/report.ts';
import { part, setText, setUsable } from '../../browser/dom.ts';
import { throttle } from '../../browser/throttle.ts';
import { formatTime } from '../../figures/figures.ts';
import type { Job } from '../../runtime/client.ts';
import { getEngine } from '../../runtime/client.ts';
import type { CellEvent } from '../../runtime/protocol.ts';
import { environmentWords, missingWords } from '../panel-messages.ts';
import type { ShippedBenchmark } from '../payload.ts';
import type { Action, PanelState } from '../state.ts';
import { INITIAL, isActive, reduce } from '../state.ts';
import { showProgress, showStatus } from '../status-view.ts';
import { verdictOf } from './race-messages.ts';
import { planOf } from './race-plan.ts';
import { LANES } from './race-variants.ts';

export interface ShippedRace {
  readonly benchmark: ShippedBenchmark;
  /** What every lane has to answer. */
  readonly answer: number;
  /** Recorded time of the slowest lane: the bars' axis until that lane has a figure. */
  readonly scale: Milliseconds | null;
}

/** Time for the floor alone and for the race, in milliseconds. */
const BUDGETS = { floor: 200, race: 15_000 };

/** Length of the axis where nothing was recorded, in milliseconds. */
const USUAL_SCALE = 40;

const DRAW_INTERVAL = 120;

export class RaceRun {
  readonly #root: HTMLElement;
  readonly #race: ShippedRace;
  readonly #drawing = throttle(() => this.#render(), DRAW_INTERVAL);
  #state: PanelState = INITIAL;
  #floor: BenchReport | null = null;
  #job: Job | null = null;

  constructor(root: HTMLElement, race: ShippedRace) {
    this.#root = root;
    this.#race = race;
  }

  start(): void {
    if (isActive(this.#state)) return;
    this.#floor = null;
    this.#dispatch({ kind: 'measure', work: { task: 'once' } });
    void this.#runBoth();
  }

  stop(): void {
    this.#job?.stop();
  }

  async #runBoth(): Promise<void> {
    const { benchmark } = this.#race;
    const floor = getEngine().measure(
      planOf(benchmark, ['wasm_blocks'], BUDGETS.floor),
      (event) => {
        if (event.kind !== 'report') return;
        const isFirst = !hasFigures(this.#floor) && hasFigures(event.report);
        this.#floor = event.report;
        if (isFirst) this.#drawing.flush();
        else this.#drawing.request();
      },
    );
    this.#job = floor;
    const end = await floor.done;
    // What stops or breaks the floor ends the race.
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
    this.#renderVerdict(state.results.once);
    this.#renderLanes(state);
    const report = state.results.once ?? this.#floor;
    if (report !== null) {
      setText(part(this.#root, 'environment', HTMLElement), environmentWords(report.environment));
    }
  }

  #renderButtons(active: boolean): void {
    const button = part(this.#root, 'race', HTMLButtonElement);
    setUsable(button, !active);
    setText(button, 'Race again');
    setUsable(part(this.#root, 'stop', HTMLButtonElement), active);
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
      const first = this.#floor?.rows.find((candidate) => candidate.variant === variant);
      return row === undefined || row.state === 'pending' ? first : row;
    });
    const known = figures.flatMap((row) => (row?.state === 'measured' ? [row.interval[1]] : []));
    const hasLoop = figures[0]?.state === 'measured';
    const scale = hasLoop ? Math.max(...known) : (this.#race.scale ?? USUAL_SCALE);
    for (const [index, { lane }] of LANES.entries()) {
      const element = this.#root.querySelector<HTMLElement>(`[data-lane="${lane}"]`);
      const row = figures[index];
      if (element === null) continue;
      if (row?.state === 'measured') {
        drawLane(element, row.median, row.interval, scale);
        setText(part(element, 'time', HTMLElement), formatTime(row.median));
      } else {
        drawLane(element, 0, null, scale);
        const missing = row === undefined || row.state === 'pending' ? null : missingWords(row);
        setText(part(element, 'time', HTMLElement), missing ?? (isActive(state) ? '…' : '–'));
      }
    }
  }
}

/** A bar from zero with its interval; widths are shares of the axis. */
function drawLane(
  element: HTMLElement,
  time: Milliseconds,
  interval: Interval | null,
  scale: Milliseconds,
): void {
  const share = (value: Milliseconds): string => `${Math.min(100, (value / scale) * 100)}%`;
  part(element, 'bar', HTMLElement).style.width = share(time);
  const whisker = part(element, 'interval', HTMLElement);
  // An interval that is no wider than its own strokes would only hide the bar.
  const isVisible = interval !== null && (interval[1] - interval[0]) / scale > 0.004;
  whisker.hidden = !isVisible;
  if (!isVisible) return;
  whisker.style.left = share(interval[0]);
  whisker.style.width = share(interval[1] - interval[0]);
}

function hasFigures(report: BenchReport | null): boolean {
  return report?.rows.some(({ state }) => state === 'measured') ?? false;
}
