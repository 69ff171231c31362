/** Chart.js plugin that names each line at its end, also a line of one point, and draws the intervals of its points. */
import type { Chart, Plugin } from 'chart.js';
import { dotLabels, NEAR } from './dot-labels.ts';
import { SMALL_FONT_SIZE } from './layout.ts';
import type { Line } from './model.ts';
import type { Theme } from './theme.ts';

interface Drawn {
  readonly model: { readonly lines: readonly Line[] };
  readonly narrow: boolean;
  /** Lines are named at their ends; dots have their number beside them. */
  readonly naming: 'ends' | 'beside';
  readonly theme: Theme;
}

const STEP = 15;

/** What stands at the end of line `index`: its name, or its number where there is no room for it. */
export function endLabel(line: Line, index: number, narrow: boolean): string {
  return narrow ? String(index + 1) : line.label;
}

/** `current` is asked at each frame, so that a new report needs no new plugin. */
export function lineEndsPlugin(current: () => Drawn | null): Plugin {
  return {
    id: 'lineEnds',
    afterDatasetsDraw(chart) {
      const drawn = current();
      if (drawn === null) return;
      chart.ctx.save();
      const { left, top, width, height } = chart.chartArea;
      // With few samples an end may be open: it then goes on to the edge.
      chart.ctx.beginPath();
      chart.ctx.rect(left - 2, top, width + 4, height);
      chart.ctx.clip();
      for (const line of drawn.model.lines) drawIntervals(chart, drawn.theme, line);
      chart.ctx.restore();
      chart.ctx.save();
      if (drawn.naming === 'ends') drawEnds(chart, drawn);
      else drawNumbers(chart, drawn);
      chart.ctx.restore();
    },
  };
}

function drawIntervals(chart: Chart, theme: Theme, line: Line): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const pen = chart.ctx;
  pen.strokeStyle = theme.family[line.family];
  pen.lineWidth = 1.5;
  pen.setLineDash([]);
  pen.beginPath();
  for (const { size, interval } of line.points) {
    const at = x.getPixelForValue(size);
    const [low, high] = interval;
    pen.moveTo(at, low > 0 ? y.getPixelForValue(low) : chart.chartArea.bottom);
    pen.lineTo(at, Number.isFinite(high) ? y.getPixelForValue(high) : chart.chartArea.top);
  }
  pen.stroke();
}

/** The number of each dot, where it covers nothing; a line leads to one that stands further off. */
function drawNumbers(chart: Chart, { model, theme }: Drawn): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const dots = model.lines.flatMap(({ points: [point] }) =>
    point === undefined
      ? []
      : [{ x: x.getPixelForValue(point.size), y: y.getPixelForValue(point.median) }],
  );
  const pen = chart.ctx;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = `600 ${SMALL_FONT_SIZE}px ${theme.sans}`;
  for (const [index, label] of dotLabels(dots, chart.chartArea).entries()) {
    const dot = dots[index] ?? label;
    if (Math.hypot(label.x - dot.x, label.y - dot.y) > NEAR) {
      pen.strokeStyle = theme.soft;
      pen.lineWidth = 1;
      pen.beginPath();
      pen.moveTo(dot.x, dot.y);
      pen.lineTo(label.x, label.y);
      pen.stroke();
    }
    pen.strokeStyle = theme.paper;
    pen.lineWidth = 3;
    pen.strokeText(String(index + 1), label.x, label.y);
    pen.fillStyle = theme.ink;
    pen.fillText(String(index + 1), label.x, label.y);
  }
}

function drawEnds(chart: Chart, { model, narrow, theme }: Drawn): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const ends = model.lines.flatMap((line, index) => {
    const last = line.points.at(-1);
    if (last === undefined) return [];
    return [
      {
        label: endLabel(line, index, narrow),
        family: line.family,
        x: x.getPixelForValue(last.size),
        y: y.getPixelForValue(last.median),
      },
    ];
  });
  const heights = spread(
    ends.map((end) => end.y),
    STEP,
    [chart.chartArea.top + 6, chart.chartArea.bottom - 6],
  );
  const pen = chart.ctx;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.font = `500 ${SMALL_FONT_SIZE}px ${theme.mono}`;
  for (const [index, end] of ends.entries()) {
    const height = heights[index] ?? end.y;
    pen.strokeStyle = theme.line;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(end.x + 6, end.y);
    pen.lineTo(chart.chartArea.right + 8, height);
    pen.stroke();
    pen.fillStyle = theme.family[end.family];
    pen.fillText(end.label, chart.chartArea.right + 11, height);
  }
}

/**
 * Heights as near to the wanted ones as `step` between neighbours allows, in the order given by
 * their size, within `[top, bottom]` as long as there is room.
 */
export function spread(
  wanted: readonly number[],
  step: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let above = top - step;
  for (const index of order) {
    above = Math.max(wanted[index] ?? 0, above + step);
    placed[index] = above;
  }
  let below = bottom + step;
  for (const index of order.toReversed()) {
    below = Math.min(placed[index] ?? 0, below - step);
    placed[index] = below;
  }
  return placed;
}
