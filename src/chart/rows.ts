/** Chart.js plugin that writes what belongs to each row of a ranking: name, interval, figures, guess. */
import type { Chart, Plugin } from 'chart.js';
import type { Layout } from './layout.ts';
import { FONT_SIZE, SMALL_FONT_SIZE, TIME_COLUMN } from './layout.ts';
import type { RankedRow, Ranking } from './model.ts';
import type { Theme } from './theme.ts';

type MeasuredRow = Extract<RankedRow, { readonly state: 'measured' }>;

interface Drawn {
  readonly model: Ranking;
  readonly layout: Layout;
  readonly theme: Theme;
}

/** `current` is asked at each frame, so that a new report needs no new plugin. */
export function rowsPlugin(current: () => Drawn | null): Plugin {
  return {
    id: 'rows',
    afterDatasetsDraw(chart) {
      const drawn = current();
      if (drawn === null) return;
      const pen = chart.ctx;
      pen.save();
      drawIntervals(chart, drawn);
      for (const [index, row] of drawn.model.rows.entries()) drawRow(chart, drawn, row, index);
      pen.restore();
    },
  };
}

function drawRow(chart: Chart, drawn: Drawn, row: RankedRow, index: number): void {
  const middle = chart.scales['y']?.getPixelForValue(index);
  if (middle === undefined) return;
  drawName(chart, drawn, row, middle);
  if (row.state === 'measured') {
    drawGuess(chart, drawn, row, middle);
    drawFigures(chart, drawn, row, middle);
  } else {
    drawMissing(chart, drawn, row, middle);
  }
}

function drawName(chart: Chart, { layout, theme }: Drawn, row: RankedRow, middle: number): void {
  const pen = chart.ctx;
  pen.font = `500 ${FONT_SIZE}px ${theme.mono}`;
  pen.fillStyle = theme.ink;
  pen.textBaseline = 'middle';
  if (layout.narrow) {
    pen.textAlign = 'left';
    const room = chart.chartArea.width - (row.state === 'measured' ? TIME_COLUMN : 0);
    pen.fillText(fitted(pen, row.label, room), chart.chartArea.left, middle - 19);
  } else {
    pen.textAlign = 'right';
    const room = layout.left - 12;
    pen.fillText(fitted(pen, row.label, room), chart.chartArea.left - 10, middle);
  }
}

/** `text`, or as much of its start as fits into `room` pixels. */
function fitted(pen: CanvasRenderingContext2D, text: string, room: number): string {
  if (pen.measureText(text).width <= room) return text;
  let end = text.length - 1;
  while (end > 1 && pen.measureText(`${text.slice(0, end)}…`).width > room) end -= 1;
  return `${text.slice(0, end)}…`;
}

function drawIntervals(chart: Chart, drawn: Drawn): void {
  const pen = chart.ctx;
  const { left, top, width, height } = chart.chartArea;
  pen.save();
  // With few samples an end may be open: it then goes on to the edge.
  pen.beginPath();
  pen.rect(left - 1, top, width + 2, height);
  pen.clip();
  for (const [index, row] of drawn.model.rows.entries()) {
    if (row.state === 'measured') drawInterval(chart, drawn, row, index);
  }
  pen.restore();
}

/** A line between both ends of the interval with a stroke at each; it grows with its bar. */
function drawInterval(
  chart: Chart,
  { model, theme }: Drawn,
  row: MeasuredRow,
  index: number,
): void {
  const { x, y } = chart.scales;
  const element = chart.getDatasetMeta(0).data[index];
  if (x === undefined || y === undefined || element === undefined) return;
  const middle = y.getPixelForValue(index);
  const start = chart.chartArea.left;
  const target = x.getPixelForValue(row.median) - start;
  const grown = target > 0 && model.scale === 'linear' ? (element.x - start) / target : 1;
  const [low, high] = row.interval.map((time) => {
    const at = time > 0 ? x.getPixelForValue(Math.min(time, Number.MAX_SAFE_INTEGER)) : start - 9;
    return start + (at - start) * grown;
  });
  if (low === undefined || high === undefined) return;
  const pen = chart.ctx;
  pen.setLineDash([]);
  // On a bar the strokes need an edge to be seen; on a dot they only have to reach beyond it.
  const isBar = model.scale === 'linear';
  const half = isBar ? 5 : 9;
  const edge = isBar ? ([[theme.paper, 4]] as const) : [];
  for (const [colour, width] of [...edge, [theme.ink, 1.5] as const]) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(low, middle);
    pen.lineTo(high, middle);
    for (const end of [low, high]) {
      pen.moveTo(end, middle - half);
      pen.lineTo(end, middle + half);
    }
    pen.stroke();
  }
}

/** A dashed upright where the reader's guess would lie; at the edge when it lies beyond. */
function drawGuess(chart: Chart, drawn: Drawn, row: MeasuredRow, middle: number): void {
  const { model, layout, theme } = drawn;
  const scale = chart.scales['x'];
  if (model.guess?.variant !== row.variant || scale === undefined) return;
  const { left, right } = chart.chartArea;
  const at = Math.min(right, Math.max(left, scale.getPixelForValue(model.guess.at)));
  const half = layout.bar / 2 + 5;
  const pen = chart.ctx;
  pen.strokeStyle = theme.ink;
  pen.lineWidth = 2;
  pen.setLineDash([4, 3]);
  pen.beginPath();
  pen.moveTo(at, middle - half);
  pen.lineTo(at, middle + half);
  pen.stroke();
  pen.setLineDash([]);
}

function drawFigures(chart: Chart, drawn: Drawn, row: MeasuredRow, middle: number): void {
  const { layout, theme } = drawn;
  const pen = chart.ctx;
  const { left, right } = chart.chartArea;
  pen.textBaseline = 'middle';
  const timeAt = layout.narrow ? right : right + 14 + TIME_COLUMN;
  pen.textAlign = 'right';
  pen.font = `500 ${FONT_SIZE}px ${theme.mono}`;
  pen.fillStyle = layout.narrow ? theme.ink : theme.soft;
  pen.fillText(row.time, timeAt, layout.narrow ? middle - 19 : middle);
  pen.textAlign = 'left';
  const x = layout.narrow ? left : timeAt + 10;
  const y = layout.narrow ? middle + 18 : middle;
  pen.font = `700 ${FONT_SIZE}px ${theme.sans}`;
  pen.fillStyle = row.range === '' ? theme.soft : theme.ink;
  pen.fillText(row.ratio, x, y);
  if (row.range === '') return;
  const used = pen.measureText(row.ratio).width;
  pen.font = `400 ${SMALL_FONT_SIZE}px ${theme.sans}`;
  pen.fillStyle = theme.soft;
  pen.fillText(`, ${row.range}`, x + used, y);
}

function drawMissing(
  chart: Chart,
  { theme, layout }: Drawn,
  row: Extract<RankedRow, { readonly state: 'missing' }>,
  middle: number,
): void {
  const pen = chart.ctx;
  const { left } = chart.chartArea;
  pen.font = `${row.bad ? 600 : 400} ${SMALL_FONT_SIZE}px ${theme.sans}`;
  pen.fillStyle = row.bad ? theme.bad : theme.soft;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillText(fitted(pen, row.words, chart.width - left - layout.left - 12), left, middle);
}
