/** Fills the live figure of a row, and its point on the row's chart if it has one. */
import type { Milliseconds } from '../bench/report.ts';
import { make } from '../browser/dom.ts';
import { formatTime } from '../figures/figures.ts';
import { positionOn } from './ratio-axis.ts';
import { ratioWords } from './ratio-words.ts';

export interface LiveFigure {
  readonly time: Milliseconds;
  /** Null where it would be to another row than the ratios beside it. */
  readonly ratio: number | null;
}

/**
 * @param cell Marked `data-live`; without a figure it is emptied.
 * @param hasPlace Whether the ratio may be compared with those on the chart.
 */
export function showLive(cell: HTMLElement, figure: LiveFigure | null, hasPlace = true): void {
  cell.toggleAttribute('data-none', figure === null);
  showColumn(cell);
  placePoint(cell, hasPlace ? (figure?.ratio ?? null) : null);
  if (figure === null) {
    cell.textContent = '–';
    return;
  }
  const time = make('small', {}, formatTime(figure.time));
  if (figure.ratio === null) cell.replaceChildren(time);
  else cell.replaceChildren(make('b', {}, ratioWords(figure.ratio)), ' ', time);
}

/** The live column is there while it has a figure. */
function showColumn(cell: HTMLElement): void {
  const table = cell.closest('table');
  table?.toggleAttribute(
    'data-has-live',
    table.querySelector('[data-live]:not([data-none])') !== null,
  );
}

function placePoint(cell: HTMLElement, ratio: number | null): void {
  const point = cell.closest('tr')?.querySelector<HTMLElement>('[data-live-point]');
  if (!point) return;
  point.hidden = ratio === null;
  if (ratio === null) return;
  const { low, high } = point.dataset;
  point.style.setProperty('--x', `${positionOn({ low: Number(low), high: Number(high) }, ratio)}%`);
}
