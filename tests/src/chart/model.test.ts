/** What charts show of a report, and what Chart.js gets of that. */
import { describe, expect, it } from 'vitest';
import { missingWords } from '../../../src/benchmark/panel-messages.ts';
import {
  rankingData,
  rankingOptions,
  sizesData,
  weightsOptions,
} from '../../../src/chart/config.ts';
import { NARROW_BELOW, rankingHeight, rankingLayout } from '../../../src/chart/layout.ts';
import { spread } from '../../../src/chart/line-ends.ts';
import type { Legend } from '../../../src/chart/model.ts';
import {
  describeRanking,
  describeSizes,
  describeWeights,
  extentOf,
  rankingOf,
  sizesOf,
  weightsOf,
} from '../../../src/chart/model.ts';
import { FRAME, scatterOf } from '../../../src/chart/scatter.ts';
import type { Theme } from '../../../src/chart/theme.ts';
import { POINTS } from '../../../src/chart/theme.ts';
import {
  formatAbout,
  formatRatioInterval,
  formatTick,
  formatTime,
  formatTimes,
} from '../../../src/figures/figures.ts';
import { measured, reportOf, sweepOf } from '../benchmark/make.ts';

const legend: Legend = (variant) => ({
  label: variant,
  family: variant === 'zip' ? 'python' : variant === 'floor' ? 'wasm' : 'python',
});
const theme: Theme = {
  paper: '#fff',
  ink: '#000',
  soft: '#666',
  line: '#ddd',
  bad: '#b00',
  family: { python: 'blue', extension: 'orange', wasm: 'grey' },
  sans: 'sans-serif',
  mono: 'monospace',
};
const report = reportOf([
  measured('zip', 30),
  measured('once', 10),
  { variant: 'bytes', state: 'wrong', expected: '1', got: '0' },
  measured('slow', 60),
]);

describe('a ranking', () => {
  it('goes from the slowest to the fastest, those without figures last', () => {
    const { rows } = rankingOf(report, legend, 'linear', null, missingWords);
    expect(rows.map(({ variant }) => variant)).toEqual(['slow', 'zip', 'once', 'bytes']);
  });

  it('labels each row with its time, ratio and interval', () => {
    const { rows } = rankingOf(report, legend, 'linear', null, missingWords);
    expect(rows[2]).toMatchObject({ time: '10.0 ms', ratio: '3.00×', range: '2.85 to 3.15' });
    expect(rows[1]).toMatchObject({ ratio: 'baseline', range: '' });
    expect(rows[3]).toMatchObject({ state: 'missing', bad: true, words: 'wrong: 0 instead of 1' });
  });

  it('marks the guess where that ratio would lie on the axis of times', () => {
    const guess = { variant: 'once', ratio: 10 };
    expect(rankingOf(report, legend, 'log', guess, missingWords).guess).toEqual({
      variant: 'once',
      at: 3,
    });
    const unknown = { variant: 'bytes', ratio: 10 };
    expect(rankingOf(report, legend, 'log', unknown, missingWords).guess).toBeNull();
  });

  it('draws bars from zero when linear and dots, never bars, when logarithmic', () => {
    const draw = (scale: 'linear' | 'log') => {
      const model = rankingOf(report, legend, scale, null, missingWords);
      const layout = rankingLayout(model, 900, (text) => text.length * 8);
      return {
        data: rankingData(model, layout, theme),
        axis: rankingOptions(model, layout, theme, true).scales?.['x'],
      };
    };
    const linear = draw('linear');
    expect(linear.data.datasets[0]).toMatchObject({ type: 'bar', data: [60, 30, 10, null] });
    expect(linear.axis).toMatchObject({ type: 'linear', min: 0, suggestedMax: 66 });
    const log = draw('log');
    expect(log.data.datasets[0]).toMatchObject({ type: 'line', showLine: false });
    expect(log.axis).toMatchObject({ type: 'logarithmic', suggestedMin: 9 / 1.1 });
  });

  it('keeps an interval of the first rounds from squeezing all bars', () => {
    const early = { ...measured('zip', 30), interval: [0, Number.POSITIVE_INFINITY] as const };
    const model = rankingOf(reportOf([early]), legend, 'log', null, missingWords);
    expect(extentOf(model)).toEqual([7.5, 45]);
  });

  it('has no motion when the reader wants none', () => {
    const model = rankingOf(report, legend, 'linear', null, missingWords);
    const layout = rankingLayout(model, 900, () => 50);
    expect(rankingOptions(model, layout, theme, true).animation).toBe(false);
    expect(rankingOptions(model, layout, theme, false).animation).not.toBe(false);
  });

  it('puts the words above and below the bars where it is narrow', () => {
    const model = rankingOf(report, legend, 'linear', null, missingWords);
    const wide = rankingLayout(model, NARROW_BELOW, () => 50);
    const narrow = rankingLayout(model, NARROW_BELOW - 1, () => 50);
    expect([wide.narrow, narrow.narrow]).toEqual([false, true]);
    expect(rankingHeight(model, narrow)).toBeGreaterThan(rankingHeight(model, wide));
  });

  it('puts names above their dots that would leave these no room, so that none is cut off', () => {
    const model = rankingOf(report, legend, 'log', null, missingWords);
    for (let width = NARROW_BELOW; width < 1000; width += 20) {
      const { narrow, left, right } = rankingLayout(model, width, (text) => text.length * 12);
      const longest = Math.max(...model.rows.map(({ label }) => label.length * 12));
      if (!narrow) expect(left).toBeGreaterThan(longest);
      expect(width - left - right).toBeGreaterThanOrEqual(160);
    }
    expect(rankingLayout(model, 600, (text) => text.length * 30).narrow).toBe(true);
  });

  it('has a text alternative with the same figures', () => {
    const words = describeRanking(rankingOf(report, legend, 'linear', null, missingWords));
    expect(words).toContain('once: 10.0 ms, 3.00×, 2.85 to 3.15');
    expect(words).toContain('bytes: wrong: 0 instead of 1');
  });
});

describe('a chart of sizes', () => {
  const sweep = sweepOf({
    100: [measured('zip', 1), measured('floor', 0.1)],
    1: [measured('zip', 0.1), { variant: 'floor', state: 'failed', message: 'no' }],
  });

  it('has one line for each variant, by size, without what was not measured', () => {
    const { lines } = sizesOf(sweep, legend);
    expect(lines.map(({ variant, points }) => [variant, points.map(({ size }) => size)])).toEqual([
      ['zip', [1, 100]],
      ['floor', [100]],
    ]);
  });

  it('tells families apart by shape', () => {
    const { datasets } = sizesData(sizesOf(sweep, legend), theme);
    expect(datasets.map((dataset) => 'pointStyle' in dataset && dataset.pointStyle)).toEqual([
      POINTS.python,
      POINTS.wasm,
    ]);
    expect(new Set(Object.values(POINTS)).size).toBe(3);
  });

  it('has a text alternative', () => {
    expect(describeSizes(sizesOf(sweep, legend))).toContain('zip: 100 µs at 1, 1.00 ms at 100');
  });

  it('keeps the names at the ends of lines apart and in order', () => {
    const placed = spread([100, 101, 102, 300], 15, [0, 310]);
    const sorted = [...placed].sort((a, b) => a - b);
    expect(placed).toEqual(sorted);
    for (const [index, height] of placed.slice(1).entries()) {
      expect(height - (placed[index] ?? 0)).toBeGreaterThanOrEqual(15);
    }
    expect(spread([300, 305], 15, [0, 306])).toEqual([291, 306]);
  });
});

describe('figures', () => {
  it('round what was interpolated to what it is worth', () => {
    expect([41.7, 1340, 0.2, 9.6, 128_000].map(formatAbout)).toEqual([
      '40',
      '1,300',
      '1',
      '10',
      '130,000',
    ]);
  });

  it('have no zeros that say nothing at the ticks of an axis', () => {
    expect([0, 2, 2.5, 0.1].map(formatTick)).toEqual(['0', '2 ms', '2.5 ms', '100 µs']);
  });

  it('leave the end of an interval open that is not known', () => {
    expect(formatTimes([0, Number.POSITIVE_INFINITY])).toBe('0 to any');
    expect(formatTimes([1, 2])).toBe('1.00 ms to 2.00 ms');
  });

  it('are the same as in what is exported', () => {
    expect(formatTime(0.0417)).toBe('41.7 µs');
    expect(formatRatioInterval([590.2, 640.4])).toBe('590 to 640');
  });
});

describe('builds by the size of their file', () => {
  const bytes: Readonly<Record<string, number>> = { zip: 44_000, once: 13_000, slow: 9_500 };
  const model = weightsOf(report, legend, (variant) => bytes[variant] ?? null);

  it('are points of time against bytes, slowest first', () => {
    expect(model.lines.map(({ variant }) => variant)).toEqual(['slow', 'zip', 'once']);
    expect(model.lines[1]?.points).toMatchObject([{ size: 44_000, median: 30 }]);
  });

  it('leave out what has no size or no time', () => {
    const none = weightsOf(report, legend, (variant) => (variant === 'bytes' ? 1 : null));
    expect(none.lines).toEqual([]);
  });

  it('have room on both sides of the axis of sizes', () => {
    const { scales } = weightsOptions(100, model, theme);
    const { suggestedMin, suggestedMax } = (scales?.['x'] ?? {}) as Record<string, number>;
    expect(suggestedMin).toBeLessThan(9_500);
    expect(suggestedMax).toBeGreaterThan(44_000);
  });

  it('are told in words with both figures', () => {
    expect(describeWeights(model)).toContain('zip: 44.0\u00a0kB, 30.0 ms');
  });
});

describe('a recorded scatter', () => {
  const { dots, across, up } = scatterOf([
    { bytes: 44_000, time: 1.3 },
    { bytes: 13_000, time: 0.066 },
    { bytes: 13_000, time: 0.067 },
    { bytes: 9_500, time: 0.003 },
  ]);

  it('has small files left, fast ones below, and all inside the frame', () => {
    const [debug, , , smallest] = dots;
    expect(smallest?.x).toBeLessThan(debug?.x ?? 0);
    expect(smallest?.y).toBeGreaterThan(debug?.y ?? 0);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThan(FRAME.left);
      expect(x).toBeLessThan(FRAME.right);
      expect(y).toBeGreaterThan(FRAME.top);
      expect(y).toBeLessThan(FRAME.bottom);
    }
  });

  it('marks doublings of kilobytes and powers of ten', () => {
    expect(across.map(({ value }) => value)).toEqual([16_000, 32_000]);
    expect(up.map(({ value }) => Number(value.toPrecision(3)))).toEqual([0.01, 0.1, 1]);
  });
});
