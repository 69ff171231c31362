/** Shows the state of a panel: words, progress, chart or table, notes. */
import type { BenchReport, SweepReport } from '../../bench/report.ts';
import type { Figure } from '../../chart/draw.ts';
import type { ChartModel, Legend } from '../../chart/model.ts';
import { rankingOf, sizesOf } from '../../chart/model.ts';
import { boundaryCosts } from './boundary.ts';
import { make, part, setUsable } from './dom.ts';
import { readGuess } from './guess.ts';
import { isSweepView } from './plan.ts';
import type { Setup } from './setup.ts';
import type { ShippedBenchmark } from './shipped.ts';
import { fullName } from './shipped.ts';
import type { PanelState } from './state.ts';
import { isActive } from './state.ts';
import {
  boundaryWords,
  crossoverWords,
  skippedWords,
  sweepInputWords,
  sweepRunningWords,
  sweepSummaryWords,
} from './sweep-words.ts';
import { boundaryTable, reportTable, sweepTable } from './table.ts';
import type { Naming } from './words.ts';
import {
  engineWords,
  environmentWords,
  guessWords,
  inputWords,
  missingWords,
  progressWords,
  runningWords,
  statusWords,
  summaryWords,
  tieWords,
} from './words.ts';

/** What the panel shows now: the report or the sweep that belongs to the view. */
export interface Shown {
  readonly once: BenchReport | null;
  readonly sweep: SweepReport | null;
}

export class PanelView {
  readonly #root: HTMLElement;
  readonly #benchmark: ShippedBenchmark;
  readonly #naming: Naming;
  readonly #legend: Legend;
  #figure: Promise<Figure> | null = null;
  #shown: ChartModel | null = null;

  constructor(root: HTMLElement, benchmark: ShippedBenchmark) {
    this.#root = root;
    this.#benchmark = benchmark;
    this.#naming = (variant) => fullName(benchmark, variant);
    this.#legend = (variant) => {
      const code = benchmark.code[variant];
      return { label: code?.label ?? variant, family: code?.engine ?? 'python' };
    };
  }

  /** The chart on its canvas, once it was drawn. */
  get figure(): Promise<Figure> | null {
    return this.#figure;
  }

  render(state: PanelState, setup: Setup, canRefine: boolean): void {
    const shown = shownOf(state, setup);
    this.#root.dataset['state'] = state.kind;
    const active = isActive(state);
    setUsable(part(this.#root, 'measure', HTMLButtonElement), !active);
    setUsable(part(this.#root, 'stop', HTMLButtonElement), active);
    setUsable(part(this.#root, 'refine', HTMLButtonElement), canRefine);
    part(this.#root, 'baseline', HTMLSelectElement).disabled = active;
    part(this.#root, 'share', HTMLElement).hidden = shown.once === null && shown.sweep === null;
    this.#renderStatus(state);
    this.#renderProgress(state, shown);
    this.#renderFigure(shown, setup);
    this.#renderNotes(state, shown, setup);
    this.#renderFooter(shown);
  }

  #renderStatus(state: PanelState): void {
    const words = statusWords(state);
    const isNotice = state.kind === 'failed' || state.kind === 'discarded';
    const isLoss = state.kind === 'stopped' && state.lost;
    const notice = part(this.#root, 'notice', HTMLElement);
    notice.hidden = !isNotice && !isLoss;
    notice.classList.toggle('bad', state.kind === 'failed');
    setText(part(this.#root, 'notice-text', HTMLElement), notice.hidden ? '' : words);
    part(this.#root, 'retry', HTMLElement).hidden = !isNotice;
    setText(part(this.#root, 'status', HTMLElement), notice.hidden ? words : '');
  }

  #renderProgress(state: PanelState, { once, sweep }: Shown): void {
    const frame = part(this.#root, 'progress', HTMLElement);
    frame.hidden = !isActive(state);
    if (!isActive(state)) return;
    const bar = part(frame, 'bar', HTMLProgressElement);
    const words = part(frame, 'progress-text', HTMLElement);
    const running = state.work.task === 'once' ? once : sweep;
    if (state.kind === 'loading') {
      const { progress } = state;
      setProgress(bar, progress?.step === 'download' ? progress.loaded : 0, progress?.total ?? 0);
      setText(words, progress?.step === 'download' ? progressWords(progress) : '');
    } else if (running !== null) {
      setProgress(bar, running.elapsed, running.elapsed + running.remaining);
      setText(words, 'rounds' in running ? runningWords(running) : sweepRunningWords(running));
    }
  }

  #renderFigure(shown: Shown, setup: Setup): void {
    const { once, sweep } = shown;
    const chart = part(this.#root, 'chart', HTMLElement);
    const tables = part(this.#root, 'tables', HTMLElement);
    const model = this.#modelOf(once, sweep, setup);
    const hint = part(this.#root, 'hint', HTMLElement);
    hint.hidden = once !== null || sweep !== null;
    setText(part(this.#root, 'caption', HTMLElement), captionOf(shown));
    chart.hidden = model === null;
    tables.hidden = model !== null;
    if (model === null) tables.replaceChildren(...this.#tables(once, sweep, setup));
    else this.#draw(model);
    this.#renderKey(model);
  }

  #modelOf(
    once: BenchReport | null,
    sweep: SweepReport | null,
    { view, scale }: Setup,
  ): ChartModel | null {
    if (view === 'bars' && once !== null) {
      const guess = readGuess(this.#benchmark.guess);
      return rankingOf(once, this.#legend, scale, guess, missingWords);
    }
    return view === 'sizes' && sweep !== null ? sizesOf(sweep, this.#legend) : null;
  }

  #tables(once: BenchReport | null, sweep: SweepReport | null, { view }: Setup): HTMLElement[] {
    if (view === 'boundary' && sweep !== null) {
      const size = Math.min(...sweep.points.map((point) => point.size));
      const caption = `What a call costs on ${sweepInputWords(sweep)}`;
      return [boundaryTable(boundaryCosts(sweep), size, this.#naming, caption)];
    }
    if (view !== 'table') return [];
    const tables: HTMLElement[] = [];
    if (once !== null)
      tables.push(reportTable(once, this.#naming, `Time of one call on ${inputWords(once.input)}`));
    if (sweep !== null) {
      const caption = `Median time of one call by number of characters, ${sweepInputWords(sweep)}`;
      tables.push(sweepTable(sweep, this.#naming, caption));
    }
    return tables;
  }

  /** Fetches what draws, so that this is done before there is something to draw. */
  prepare(): void {
    const frame = part(this.#root, 'chart', HTMLElement);
    // A task of its own for reading the library and one for the first chart: none is long.
    this.#figure ??= import('../../chart/draw.ts').then(async ({ createFigure }) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return createFigure(frame);
    });
  }

  #draw(model: ChartModel): void {
    this.prepare();
    this.#shown = model;
    // Only the newest model is drawn when several came while the library was on its way.
    void this.#figure?.then((figure) => {
      if (this.#shown === model) figure.show(model);
    });
  }

  /** Numbers of lines with their names, for charts too narrow for names. */
  #renderKey(model: ChartModel | null): void {
    const key = part(this.#root, 'key', HTMLElement);
    key.hidden = model?.kind !== 'sizes';
    const lines = model?.kind === 'sizes' ? model.lines : [];
    replaceItems(
      key,
      lines.map(({ variant }) => ({ text: this.#naming(variant), bad: false })),
    );
  }

  #renderNotes(state: PanelState, { once, sweep }: Shown, { view, input }: Setup): void {
    const notes: Note[] = [];
    if (once !== null) notes.push(...this.#reportNotes(once));
    if (sweep !== null && view === 'boundary') {
      const { code } = this.#benchmark;
      const words = boundaryWords(state.results.sweeps, input, code, this.#naming);
      notes.push(...words.map(plain));
    } else if (sweep !== null) {
      const words = [...crossoverWords(sweep, this.#naming), ...skippedWords(sweep, this.#naming)];
      notes.push(...words.map(plain));
    }
    replaceItems(part(this.#root, 'notes', HTMLElement), notes);
  }

  #reportNotes(report: BenchReport): Note[] {
    const guess = readGuess(this.#benchmark.guess);
    const marked = guess === null ? null : guessWords(report, guess, this.#naming);
    const missing = report.rows.filter(({ state }) => state !== 'measured' && state !== 'pending');
    return [
      ...(marked === null ? [] : [plain(`┊ ${marked}`)]),
      ...tieWords(report.ties, this.#naming).map(plain),
      ...missing.map((row) => ({
        text: `${this.#naming(row.variant)}: ${missingWords(row) ?? ''}.`,
        bad: row.state !== 'skipped',
      })),
    ];
  }

  #renderFooter({ once, sweep }: Shown): void {
    const report = once ?? sweep?.points.at(-1)?.report;
    const { oracle } = this.#benchmark;
    setText(
      part(this.#root, 'environment', HTMLElement),
      report === undefined ? '' : environmentWords(report.environment),
    );
    setText(
      part(this.#root, 'engines', HTMLElement),
      report === undefined ? '' : engineWords(report.environment),
    );
    setText(
      part(this.#root, 'summary', HTMLElement),
      once !== null ? summaryWords(once) : sweep !== null ? sweepSummaryWords(sweep) : '',
    );
    setText(part(this.#root, 'oracle', HTMLElement), `oracle: ${this.#naming(oracle)}`);
  }
}

function captionOf({ once, sweep }: Shown): string {
  if (once !== null) return inputWords(once.input);
  return sweep === null ? '' : sweepInputWords(sweep);
}

/** The table view shows all there is, the others what belongs to them. */
export function shownOf({ results }: PanelState, { view, input }: Setup): Shown {
  const sweep = results.sweeps[input] ?? null;
  if (view === 'table') return { once: results.once, sweep };
  return isSweepView(view) ? { once: null, sweep } : { once: results.once, sweep: null };
}

interface Note {
  readonly text: string;
  readonly bad: boolean;
}

function plain(text: string): Note {
  return { text, bad: false };
}

function replaceItems(list: HTMLElement, notes: readonly Note[]): void {
  const before = [...list.children].map((item) => item.textContent).join('\n');
  if (before === notes.map(({ text }) => text).join('\n')) return;
  list.replaceChildren(
    ...notes.map(({ text, bad }) => make('li', bad ? { class: 'bad' } : {}, text)),
  );
}

/** Writes only what changed, so that nothing is announced twice. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function setProgress(bar: HTMLProgressElement, value: number, max: number): void {
  if (max <= 0) {
    bar.removeAttribute('value');
    return;
  }
  bar.max = max;
  bar.value = value;
}
