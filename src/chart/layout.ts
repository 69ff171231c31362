/** Measures of a chart: what goes where on a wide panel and on a narrow one. */
import type { ChartModel, Ranking } from './model.ts';

/** Below this width (CSS pixels) labels stand above their bars, and lines are numbered. */
export const NARROW_BELOW = 520;

/** Least width of what is drawn between names and figures. */
const LEAST_PLOT = 160;

const AXIS_HEIGHT = 34;
export const FONT_SIZE = 13;
export const SMALL_FONT_SIZE = 12;

/** Height of one row of a ranking. */
const ROW = { narrow: 62, wide: 36 };

export interface Layout {
  readonly narrow: boolean;
  /** Height of one row of a ranking. */
  readonly row: number;
  readonly bar: number;
  readonly left: number;
  readonly right: number;
}

/** Space that the words of a ranking need, `measure` giving the width of a text in pixels. */
export function rankingLayout(
  { rows }: Ranking,
  width: number,
  measure: (text: string) => number,
): Layout {
  const stacked: Layout = { narrow: true, row: ROW.narrow, bar: 14, left: 2, right: 12 };
  if (width < NARROW_BELOW) return stacked;
  const label = Math.max(...rows.map((row) => measure(row.label)), 40);
  const figures = rows.map((row) =>
    row.state === 'measured' ? measure(`${row.ratio}, ${row.range}`) : 0,
  );
  const [left, right] = [label + 14, Math.max(...figures, 60) + TIME_COLUMN + 24];
  // Names that leave the dots no room stand above them: none is cut off.
  if (width - left - right < LEAST_PLOT) return stacked;
  return { narrow: false, row: ROW.wide, bar: 20, left, right };
}

/** Width of the column of times: "1,234 ms" in the font for figures. */
export const TIME_COLUMN = 72;

/** Height of a whole ranking in CSS pixels. */
export function rankingHeight({ rows }: Ranking, layout: Layout): number {
  return rows.length * layout.row + AXIS_HEIGHT;
}

/** Height of a sweep in CSS pixels. */
export const SIZES_HEIGHT = { narrow: 340, wide: 420 };

/** Height to keep free for a chart that is still to come, so that nothing moves when it does. */
export function expectedHeight(kind: ChartModel['kind'], rows: number, width: number): number {
  const size = width < NARROW_BELOW ? 'narrow' : 'wide';
  return kind === 'ranking' ? rows * ROW[size] + AXIS_HEIGHT : SIZES_HEIGHT[size];
}
