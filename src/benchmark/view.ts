/** Shows the state of a panel: buttons, notes, footer; its other parts are status-view.ts and figure-view.ts. */
import type { BenchReport } from '../bench/report.ts';
import type { Note } from '../browser/dom.ts';
import { part, replaceItems, setText, setUsable } from '../browser/dom.ts';
import { FigureView } from './figure-view.ts';
import { readGuess } from './guess.ts';
import type { Naming } from './panel-messages.ts';
import {
  engineWords,
  environmentWords,
  guessWords,
  missingWords,
  summaryWords,
  tieWords,
} from './panel-messages.ts';
import type { ShippedBenchmark } from './payload.ts';
import { fullName } from './payload.ts';
import type { Setup } from './setup.ts';
import type { PanelState } from './state.ts';
import { isActive } from './state.ts';
import { showProgress, showStatus } from './status-view.ts';
import {
  boundaryWords,
  crossoverWords,
  skippedWords,
  sweepSummaryWords,
} from './sweep-messages.ts';
import type { Shown } from './visible-results.ts';
import { shownOf } from './visible-results.ts';
import { yoursWords } from './yours/words.ts';

export class PanelView {
  readonly #root: HTMLElement;
  readonly #current: () => ShippedBenchmark;
  readonly #naming: Naming;
  /** Chart and tables. */
  readonly figures: FigureView;

  /** @param current The benchmark that is shown now. */
  constructor(root: HTMLElement, current: () => ShippedBenchmark) {
    this.#root = root;
    this.#current = current;
    this.#naming = (variant) => fullName(current(), variant);
    this.figures = new FigureView(root, current);
  }

  get #benchmark(): ShippedBenchmark {
    return this.#current();
  }

  render(state: PanelState, setup: Setup, canRefine: boolean): void {
    const shown = shownOf(state, setup);
    this.#root.dataset['state'] = state.kind;
    const active = isActive(state);
    setUsable(part(this.#root, 'measure', HTMLButtonElement), !active);
    setUsable(part(this.#root, 'stop', HTMLButtonElement), active);
    setUsable(part(this.#root, 'refine', HTMLButtonElement), canRefine);
    part(this.#root, 'share', HTMLElement).hidden = shown.once === null && shown.sweep === null;
    showStatus(this.#root, state);
    const running = isActive(state) && state.work.task === 'sweep' ? shown.sweep : shown.once;
    showProgress(this.#root, state, running);
    this.figures.render(shown, setup, active);
    this.#renderNotes(state, shown, setup);
    this.#renderFooter(shown);
  }

  #renderNotes(state: PanelState, { once, sweep }: Shown, { view, input }: Setup): void {
    const { unbuilt } = state.results;
    const notes: Note[] = unbuilt === undefined ? [] : [{ text: unbuilt, bad: true }];
    const build = (once ?? sweep)?.readersBuild;
    if (build !== undefined) notes.push(plain(yoursWords(build, this.#naming)));
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
    const tied = tieWords(report.ties, this.#naming);
    const missing = report.rows.filter(({ state }) => state !== 'measured' && state !== 'pending');
    return [
      ...(marked === null ? [] : [plain(`┊ ${marked}`)]),
      ...(tied === null ? [] : [plain(tied)]),
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
