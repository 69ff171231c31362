/** What the teacher's page draws, large enough for a projector: bars, and a dot for each computer. Places are attributes, because the page allows no style in them. */
import { escaped } from '../html.ts';
import { axisFor, placeOn, ratioWords, type Spread } from './distribution.ts';
import type { Bar } from './summary.ts';

/** Columns of dots. */
const COLUMNS = 44;
/** Dots on each other, before they are drawn closer. */
const TALLEST = 16;

/** Said of one of the bars. */
interface Remark {
  readonly bar: Bar;
  readonly words: string;
}

/** @param remark Is written to the bar that it is about. */
export function barsOf(bars: readonly Bar[], remark: Remark | null = null): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map((bar) => {
    const { label, count } = bar;
    const length = percent(count / most);
    const told = remark?.bar === bar ? ` <span class="remark">${escaped(remark.words)}</span>` : '';
    return `<tr><th scope="row">${escaped(label)}${told}</th><td class="count">${count}</td><td class="bar"><svg aria-hidden="true"><rect width="${length}" height="100%" rx="3"/></svg></td></tr>`;
  });
  return `<table>${rows.join('\n')}</table>`;
}

/** @param words What it shows, for those who do not see it. */
export function dotPlot(ratios: readonly number[], spread: Spread, words: string): string {
  const axis = axisFor(spread);
  const columns = new Map<number, number>();
  const dots = ratios.map((ratio) => {
    const column = Math.floor(placeOn(axis, ratio) * COLUMNS);
    const below = columns.get(column) ?? 0;
    columns.set(column, below + 1);
    return { column, below };
  });
  const tallest = Math.max(...columns.values());
  const step = Math.min(1, TALLEST / tallest);
  const height = Math.max(4, 1 + tallest * step);
  const middle = percent(placeOn(axis, spread.median));
  const drawn = dots.map(
    ({ column, below }) =>
      `<circle cx="${percent((column + 0.5) / COLUMNS)}" cy="${em(height - 0.5 - below * step)}" r="0.4em"/>`,
  );
  const ticks = axis.ticks.map((tick) => {
    const x = percent(placeOn(axis, tick));
    return `<line x1="${x}" x2="${x}" y1="0" y2="6"/><text x="${x}" y="1.5rem">${ratioWords(tick, 6)}</text>`;
  });
  return `<div class="dots" role="img" aria-label="${escaped(words)}">
<svg height="${em(height)}"><line class="median" x1="${middle}" x2="${middle}" y1="0" y2="100%"/>${drawn.join('')}</svg>
<svg class="axis" height="2rem"><line x1="0" x2="100%" y1="0.5" y2="0.5"/>${ticks.join('')}</svg>
</div>`;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`;
}

function em(length: number): string {
  return `${Number(length.toFixed(2))}em`;
}
