/** From a chart's model to the configuration of Chart.js: data, axes and motion. */
import type {
  ChartConfiguration,
  ChartDataset,
  ChartOptions,
  Scale,
  TooltipCallbacks,
} from 'chart.js';
import type { Unit } from '../bench/define.ts';
import type { Interval } from '../bench/report.ts';
import {
  formatKilobytes,
  formatSize,
  formatSizeShort,
  formatTick,
  formatTime,
} from '../figures/figures.ts';
import type { Layout } from './layout.ts';
import { SMALL_FONT_SIZE } from './layout.ts';
import type { Line, Ranking, Sizes, Weights } from './model.ts';
import { extentOf } from './model.ts';
import type { Theme } from './theme.ts';
import { filling, POINTS } from './theme.ts';

export type Config = ChartConfiguration<'bar' | 'line'>;
type Data = Config['data'];

/** How long a bar takes to its new length, in milliseconds. Dots and lines have no length: they do not move. */
const GROWTH = 300;

/** Bars from zero, or dots on a logarithmic axis. Rows without a figure keep their place, empty. */
export function rankingData(model: Ranking, layout: Layout, theme: Theme): Data {
  const { rows } = model;
  const values = rows.map((row) => (row.state === 'measured' ? row.median : null));
  const colours = rows.map(({ family }) => theme.family[family]);
  const labels = rows.map(({ label }) => label);
  const bars: ChartDataset<'bar', (number | null)[]> = {
    type: 'bar',
    data: values,
    backgroundColor: rows.map(({ family }) => filling(family, theme)),
    borderColor: colours,
    borderWidth: 1,
    borderRadius: 3,
    barThickness: layout.bar,
  };
  const dots: ChartDataset<'line', (number | null)[]> = {
    type: 'line',
    data: values,
    showLine: false,
    pointStyle: rows.map(({ family }) => POINTS[family]),
    pointRadius: 6,
    pointHoverRadius: 6,
    pointBackgroundColor: colours,
    pointBorderColor: theme.paper,
    pointBorderWidth: 1,
  };
  return { labels, datasets: [model.scale === 'linear' ? bars : dots] };
}

export function rankingOptions(
  model: Ranking,
  layout: Layout,
  theme: Theme,
  still: boolean,
): ChartOptions<'bar' | 'line'> {
  const grows = model.scale === 'linear' && !still;
  return {
    animation: grows ? { duration: GROWTH, easing: 'easeOutQuart' } : false,
    indexAxis: 'y',
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { left: layout.left, right: layout.right, top: 2 } },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
    scales: {
      x:
        model.scale === 'linear'
          ? linearTimes(theme, layout.narrow, extentOf(model))
          : logTimes(theme, extentOf(model)),
      y: { type: 'category', display: false, offset: true },
    },
  };
}

/** Dash patterns tell the lines of one family apart. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [9, 3, 2, 3], [4, 4], [1, 4]];

export function sizesData(model: Pick<Sizes, 'lines'>, theme: Theme): Data {
  const seen = { python: 0, extension: 0, wasm: 0 };
  const datasets = model.lines.map((line): ChartDataset<'line'> => {
    const dash = DASHES[seen[line.family] % DASHES.length] ?? [];
    seen[line.family] += 1;
    return lineDataset(line, dash, theme);
  });
  return { datasets };
}

function lineDataset(line: Line, dash: readonly number[], theme: Theme): ChartDataset<'line'> {
  const colour = theme.family[line.family];
  return {
    type: 'line',
    label: line.label,
    data: line.points.map(({ size, median }) => ({ x: size, y: median })),
    borderColor: colour,
    borderWidth: 2,
    borderDash: [...dash],
    pointStyle: POINTS[line.family],
    pointRadius: 4.5,
    pointBackgroundColor: colour,
    pointBorderColor: theme.paper,
    tension: 0,
  };
}

export function sizesOptions(
  labelWidth: number,
  unit: Unit,
  theme: Theme,
): ChartOptions<'bar' | 'line'> {
  return {
    ...linesLook(labelWidth, {
      title: ([item]) => (item?.parsed.x == null ? '' : formatSize(item.parsed.x, unit)),
      label: ({ dataset, parsed }) =>
        `${dataset.label ?? ''}: ${parsed.y == null ? '' : formatTime(parsed.y)}`,
    }),
    scales: {
      x: {
        type: 'logarithmic',
        afterBuildTicks: keepRoundTicks,
        title: { display: true, text: unit.many, color: theme.soft, font: small(theme) },
        grid: { color: theme.line },
        border: { color: theme.line },
        ticks: {
          color: theme.soft,
          font: small(theme),
          maxRotation: 0,
          // On a telephone every second power of ten, and never two that touch.
          autoSkipPadding: 8,
          callback: (value) => formatSizeShort(Number(value)),
        },
      },
      y: logTimes(theme, null),
    },
  };
}

/** Dots: time against the bytes of a file. */
export function weightsData(model: Weights, theme: Theme): Data {
  const { datasets } = sizesData(model, theme);
  return { datasets: datasets.map((dataset) => ({ ...dataset, pointRadius: 6 })) };
}

export function weightsOptions(
  labelWidth: number,
  { lines }: Weights,
  theme: Theme,
): ChartOptions<'bar' | 'line'> {
  const points = lines.flatMap((line) => line.points);
  const sizes = points.map(({ size }) => size);
  const times = points.map(({ median }) => median);
  return {
    ...linesLook(labelWidth, {
      title: ([item]) => item?.dataset.label ?? '',
      label: ({ parsed: { x, y } }) =>
        `${formatKilobytes(x ?? 0)}, ${y == null ? '' : formatTime(y)}`,
    }),
    scales: {
      x: {
        type: 'logarithmic',
        suggestedMin: Math.min(...sizes) / 1.15,
        suggestedMax: Math.max(...sizes) * 1.15,
        afterBuildTicks: keepHalvings,
        title: { display: true, text: 'size of the file', color: theme.soft, font: small(theme) },
        ...axisLook(theme),
        ticks: {
          ...tickLook(theme),
          autoSkip: false,
          callback: (value) => `${Number(value) / 1e3} kB`,
        },
      },
      y: logTimes(theme, [Math.min(...times) / 1.4, Math.max(...times) * 1.4]),
    },
  };
}

type Tip = Partial<Pick<TooltipCallbacks<'bar' | 'line'>, 'title' | 'label'>>;

/** What lines and dots share: room for the names at their ends, and a tip with the nearest point's words. */
function linesLook(labelWidth: number, callbacks: Tip): ChartOptions<'bar' | 'line'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'nearest', intersect: false },
    layout: { padding: { right: labelWidth + 18, top: 8 } },
    plugins: { legend: { display: false }, tooltip: { displayColors: false, callbacks } },
  };
}

type Axis = NonNullable<NonNullable<ChartOptions<'bar' | 'line'>['scales']>[string]>;

/** From zero when linear. `extent` is what has to lie within the axis, intervals included. */
function linearTimes(theme: Theme, narrow: boolean, extent: Interval | null): Axis {
  return {
    type: 'linear',
    min: 0,
    ...(extent === null ? {} : { suggestedMax: extent[1] }),
    ...axisLook(theme),
    ticks: {
      ...tickLook(theme),
      maxTicksLimit: narrow ? 4 : 6,
      callback: (value) => formatTick(Number(value)),
    },
  };
}

function logTimes(theme: Theme, extent: Interval | null): Axis {
  return {
    type: 'logarithmic',
    ...(extent === null ? {} : { suggestedMin: extent[0] / 1.1, suggestedMax: extent[1] * 1.1 }),
    ...axisLook(theme),
    afterBuildTicks: keepRoundTicks,
    ticks: {
      ...tickLook(theme),
      autoSkip: false,
      callback: (value) => formatTick(Number(value)),
    },
  };
}

function axisLook(theme: Theme) {
  return { grid: { color: theme.line, drawTicks: false }, border: { color: theme.line } };
}

function tickLook(theme: Theme) {
  return { color: theme.soft, font: small(theme), maxRotation: 0, padding: 6 };
}

/** Powers of ten, and what Chart.js offers between them only where an axis has fewer than two. */
function keepRoundTicks(axis: Scale): void {
  const powers = axis.ticks.filter(({ value }) => isPowerOfTen(value));
  axis.ticks =
    powers.length >= 2
      ? powers
      : axis.ticks.filter(({ value }) => [1, 2, 5].some((digit) => isPowerOfTen(value / digit)));
}

/** Sizes in steps of two, from below the smallest to above the largest. */
function keepHalvings(axis: Scale): void {
  const first = Math.floor(Math.log2(axis.min / 1e3));
  const last = Math.ceil(Math.log2(axis.max / 1e3));
  axis.ticks = Array.from({ length: last - first + 1 }, (_, step) => ({
    value: 2 ** (first + step) * 1e3,
  })).filter(({ value }) => value >= axis.min && value <= axis.max);
}

function small(theme: Theme): { family: string; size: number } {
  return { family: theme.sans, size: SMALL_FONT_SIZE };
}

function isPowerOfTen(value: number): boolean {
  const exponent = Math.log10(value);
  return Math.abs(exponent - Math.round(exponent)) < 1e-6;
}
