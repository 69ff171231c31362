/** Shows the figures of a panel: chart or table, with what belongs to them. */
import type { Unit } from '../bench/define.ts';
import type { BenchReport, SweepReport } from '../bench/report.ts';
import { part, replaceItems, setText } from '../browser/dom.ts';
import type { Figure } from '../chart/draw.ts';
import { expectedHeight } from '../chart/layout.ts';
import type { ChartModel, Legend } from '../chart/model.ts';
import { rankingOf, sizesOf, weightsOf } from '../chart/model.ts';
import { inputWords } from '../figures/inputs.ts';
import type { Weight } from '../runtime/protocol.ts';
import { boundaryCosts } from './boundary.ts';
import { readGuess } from './guess.ts';
import type { Naming } from './panel-messages.ts';
import { missingWords } from './panel-messages.ts';
import type { ShippedBenchmark } from './payload.ts';
import { fullName } from './payload.ts';
import type { Setup, View } from './setup.ts';
import { sweepInputWords } from './sweep-messages.ts';
import { boundaryTable, reportTable, sweepTable } from './table.ts';
import type { Shown } from './visible-results.ts';

/** Border and padding of a panel's body, left and right together, in pixels. */
const BODY_EDGES = 30;

/** The chart that a view is going to show. */
const COMING: Readonly<Record<View, ChartModel['kind'] | null>> = {
  bars: 'ranking',
  sizes: 'sizes',
  boundary: null,
  weight: 'weights',
  table: null,
};

export class FigureView {
  readonly #root: HTMLElement;
  readonly #current: () => ShippedBenchmark;
  readonly #naming: Naming;
  readonly #legend: Legend;
  #figure: Promise<Figure> | null = null;
  #shown: ChartModel | null = null;

  constructor(root: HTMLElement, current: () => ShippedBenchmark) {
    this.#root = root;
    this.#current = current;
    this.#naming = (variant) => fullName(current(), variant);
    this.#legend = (variant) => {
      const code = current().code[variant];
      return { label: code?.label ?? variant, family: code?.engine ?? 'python' };
    };
  }

  get #benchmark(): ShippedBenchmark {
    return this.#current();
  }

  /** The chart on its canvas, once it was drawn. */
  get figure(): Promise<Figure> | null {
    return this.#figure;
  }

  render(shown: Shown, setup: Setup, active: boolean): void {
    const { once, sweep } = shown;
    const chart = part(this.#root, 'chart', HTMLElement);
    const tables = part(this.#root, 'tables', HTMLElement);
    const model = this.#modelOf(once, sweep, setup);
    const coming = active && model === null ? COMING[setup.view] : null;
    part(this.#root, 'hint', HTMLElement).hidden = once !== null || sweep !== null || active;
    setText(part(this.#root, 'caption', HTMLElement), captionOf(shown));
    chart.hidden = model === null && coming === null;
    tables.hidden = !chart.hidden;
    this.#keepRoom(chart, coming, setup.variants.length);
    if (model === null) tables.replaceChildren(...this.#tables(once, sweep, setup));
    else this.#draw(model);
    this.#renderKey(model);
  }

  /** An empty place as high as the chart that is to come, so that nothing moves when it does. */
  #keepRoom(chart: HTMLElement, coming: ChartModel['kind'] | null, rows: number): void {
    chart.toggleAttribute('data-coming', coming !== null);
    const height =
      coming === null ? 0 : expectedHeight(coming, rows, this.#root.clientWidth - BODY_EDGES);
    chart.style.minHeight = `${height}px`;
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
    if (view === 'weight' && once !== null) {
      const bytesOf = (variant: string) => this.#weightOf(once, variant)?.bytes ?? null;
      return weightsOf(once, this.#legend, bytesOf);
    }
    return view === 'sizes' && sweep !== null ? sizesOf(sweep, this.#legend) : null;
  }

  #tables(once: BenchReport | null, sweep: SweepReport | null, { view }: Setup): HTMLElement[] {
    if (view === 'boundary' && sweep !== null) {
      const size = Math.min(...sweep.points.map((point) => point.size));
      const caption = `What a call costs on ${sweepInputWords(sweep)}`;
      const { unit } = this.#benchmark;
      return [boundaryTable(boundaryCosts(sweep), { size, unit }, this.#naming, caption)];
    }
    if (view !== 'table') return [];
    const tables: HTMLElement[] = [];
    if (once !== null) {
      const weightOf = (variant: string) => this.#weightOf(once, variant);
      const caption = `Time of one call on ${inputWords(once.input)}`;
      tables.push(reportTable(once, this.#naming, caption, weightOf));
    }
    if (sweep !== null) {
      const caption = `Median time of one call by ${bySize(this.#benchmark.unit)}, ${sweepInputWords(sweep)}`;
      tables.push(sweepTable(sweep, this.#naming, caption));
    }
    return tables;
  }

  #weightOf({ readersBuild }: BenchReport, variant: string): Weight | undefined {
    return variant === readersBuild?.variant
      ? readersBuild.weight
      : this.#benchmark.code[variant]?.weight;
  }

  /** Fetches what draws, so that this is done before there is something to draw. */
  prepare(): void {
    const frame = part(this.#root, 'chart', HTMLElement);
    // A task of its own for reading the library and one for the first chart: none is long.
    this.#figure ??= import('../chart/draw.ts').then(async ({ createFigure }) => {
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
    const lines = model === null || model.kind === 'ranking' ? [] : model.lines;
    key.hidden = lines.length === 0;
    replaceItems(
      key,
      lines.map(({ variant }) => ({ text: this.#naming(variant), bad: false })),
    );
  }
}

/** "number of characters", or "n". */
function bySize({ many }: Unit): string {
  return many === 'n' ? 'n' : `number of ${many}`;
}

function captionOf({ once, sweep }: Shown): string {
  if (once !== null) return inputWords(once.input);
  return sweep === null ? '' : sweepInputWords(sweep);
}
