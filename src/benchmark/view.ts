/** Shows the state of a panel: buttons, words, progress, notes; chart and tables are in figure-view.ts. */
import type { BenchReport } from '../bench/report.ts';
import type { Note } from '../browser/dom.ts';
import { part, replaceItems, setProgress, setText, setUsable } from '../browser/dom.ts';
import { FigureView } from './figure-view.ts';
import { readGuess } from './guess.ts';
import type { Naming } from './panel-messages.ts';
import {
  engineWords,
  environmentWords,
  guessWords,
  isCounted,
  missingWords,
  progressWords,
  runningWords,
  statusWords,
  summaryWords,
  tieWords,
} from './panel-messages.ts';
import type { ShippedBenchmark } from './payload.ts';
import { fullName } from './payload.ts';
import type { Setup } from './setup.ts';
import type { PanelState } from './state.ts';
import { isActive } from './state.ts';
import {
  boundaryWords,
  crossoverWords,
  skippedWords,
  sweepRunningWords,
  sweepSummaryWords,
} from './sweep-messages.ts';
import type { Shown } from './visible-results.ts';
import { shownOf } from './visible-results.ts';

export class PanelView {
  readonly #root: HTMLElement;
  readonly #benchmark: ShippedBenchmark;
  readonly #naming: Naming;
  /** Chart and tables. */
  readonly figures: FigureView;

  constructor(root: HTMLElement, benchmark: ShippedBenchmark) {
    this.#root = root;
    this.#benchmark = benchmark;
    this.#naming = (variant) => fullName(benchmark, variant);
    this.figures = new FigureView(root, benchmark);
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
    this.figures.render(shown, setup, active);
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
      const counted = progress !== null && isCounted(progress) ? progress : null;
      setProgress(bar, counted && counted.total > 0 ? counted.loaded / counted.total : null);
      setText(words, counted === null ? '' : progressWords(counted));
    } else if (running !== null) {
      setProgress(bar, running.elapsed / Math.max(1, running.elapsed + running.remaining));
      setText(words, 'rounds' in running ? runningWords(running) : sweepRunningWords(running));
    }
  }

  #renderNotes(state: PanelState, { once, sweep }: Shown, { view, input }: Setup): void {
    const notes: Note[] = [];
    if (once !== null) notes.push(...this.#reportNotes(once));
    if (sweep !== null && view === 'boundary') {
      const { sweeps } = state.results;
      const words = boundaryWords(sweeps, input, this.#benchmark, this.#naming);
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

function plain(text: string): Note {
  return { text, bad: false };
}
