/** Reports as text: CSV, Markdown, JSON, and figures in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, toJson, toMarkdown } from '../../../src/bench/export.ts';
import { measure } from '../../../src/bench/measure.ts';
import type { BenchReport, SweepReport } from '../../../src/bench/report.ts';
import {
  describeCrossover,
  formatRatio,
  formatSpeedup,
  formatTime,
} from '../../../src/bench/report-words.ts';
import { fakeMachine, fakeSetup, QUIET } from './fake.ts';

async function sampleReport(): Promise<BenchReport> {
  const fake = fakeMachine({ ...QUIET, noise: 0.02 });
  const variants = {
    zip: { perCall: 40 },
    once: { perCall: 1.3 },
    liar: { perCall: 1, answer: 'a, "b"\r\nc' },
  };
  let last: BenchReport | undefined;
  for await (const report of measure(fakeSetup(fake, variants))) last = report;
  if (!last) throw new Error('No report came.');
  return last;
}

const sweepOf = (report: BenchReport): SweepReport => ({
  schema: 1,
  benchmark: report.benchmark,
  points: [
    { size: 100, report: { ...report, input: { ...report.input, size: 100 } } },
    { size: 1000, report: { ...report, input: { ...report.input, size: 1000 } } },
  ],
  outcome: { kind: 'settled' },
  elapsed: 10,
  remaining: 0,
  crossovers: [{ winner: 'once', loser: 'zip', size: 1312 }],
});

/** A reader of RFC 4180 that knows nothing of the writer. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain, end] of text.matchAll(pattern)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

describe('CSV', () => {
  it('gives every figure back', async () => {
    const report = await sampleReport();
    const [head = [], ...lines] = parseCsv(toCsv(report, { zip: 'zip, in Python' }));
    const rows = lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]])));
    expect(rows).toHaveLength(3);
    const [zip, once, liar] = rows;
    const speedup = report.comparisons[0];
    const measured = report.rows[1];
    if (measured?.state !== 'measured') throw new Error('once has no figures');
    expect(zip?.['label']).toBe('zip, in Python');
    expect(Number(once?.['median_ms'])).toBe(measured.median);
    expect(Number(once?.['median_low_ms'])).toBe(measured.interval[0]);
    expect(Number(once?.['ratio'])).toBe(speedup?.ratio);
    expect(Number(once?.['ratio_high'])).toBe(speedup?.interval[1]);
    expect(once?.['tie_with_baseline']).toBe('false');
    expect(Number(once?.['samples'])).toBe(report.rounds);
    expect(liar).toMatchObject({ state: 'wrong', median_ms: '', ratio: '' });
    expect(liar?.['note']).toContain('a, "b"\r\nc');
  });

  it('has one line for each size and variant of a sweep', async () => {
    const report = await sampleReport();
    const lines = parseCsv(toCsv(sweepOf(report)));
    expect(lines).toHaveLength(1 + 6);
    expect(lines.slice(1).map(([size]) => size)).toEqual([
      '100',
      '100',
      '100',
      '1000',
      '1000',
      '1000',
    ]);
  });

  it('carries any label, but none that a spreadsheet would run as a formula', async () => {
    const report = await sampleReport();
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '="a,b"')),
        (label) => {
          const [, zip] = parseCsv(toCsv(report, { zip: label }));
          const read = zip?.[2] ?? '';
          expect(read.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(
            label.replace(/^'(?=[=+\-@\t\r])/, ''),
          );
          expect(read).not.toMatch(/^[=+\-@\t\r]/);
          expect(zip).toHaveLength(16);
        },
      ),
    );
  });
});

describe('JSON', () => {
  it('gives the report back, raw samples included', async () => {
    const report = await sampleReport();
    expect(JSON.parse(toJson(report))).toEqual(report);
    expect(JSON.parse(toJson(sweepOf(report)))).toEqual(sweepOf(report));
  });
});

describe('Markdown', () => {
  it('is a table with ratios, and says where and how it was measured', async () => {
    const report = await sampleReport();
    const text = toMarkdown(report, { once: 'one pass' });
    const [head, rule, zip, once, liar] = text.split('\n');
    expect(head).toBe('| variant | median | 95 % interval | times faster than zip |');
    expect(rule).toBe('| --- | ---: | ---: | ---: |');
    expect(zip).toMatch(/^\| zip \| \d\d\.\d ms \| .* to .* \| baseline \|$/);
    expect(once).toMatch(/^\| one pass \| 1\.\d\d ms \| .* \| \d\d\.\d×, \d\d\.\d to \d\d\.\d \|$/);
    expect(liar).toContain('wrong: a, "b" c instead of 42');
    expect(text).toContain(`${report.rounds} rounds in`);
    expect(text).toContain('Fake 1');
    expect(text.endsWith('.\n')).toBe(true);
  });

  it('shows markup in labels as it is', async () => {
    const report = await sampleReport();
    const text = toMarkdown(report, { zip: 'a|b <img src=x> `c`\n# d' });
    expect(text).toContain('| a\\|b \\<img src=x\\> \\`c\\` \\# d |');
  });

  it('of a sweep has a line for each size, and the crossover in words', async () => {
    const text = toMarkdown(sweepOf(await sampleReport()));
    expect(text).toMatch(/^\| characters \| zip \| once \| liar \|\n/);
    expect(text).toMatch(/\n\| 1,000 \| \d\d\.\d ms \| 1\.\d\d ms \| wrong \|\n/);
    expect(text).toContain('once is faster than zip from about 1,300 characters on.');
  });
});

describe('figures in words', () => {
  it('give times three significant digits in their natural unit', () => {
    for (const [time, words] of [
      [1.2351, '1.24 ms'],
      [41.84, '41.8 ms'],
      [412.4, '412 ms'],
      [0.04612, '46.1 µs'],
      [0.00031, '310 ns'],
      [1e-6, '1.00 ns'],
      [2e-8, '0.0200 ns'],
      [0.9997, '1.00 ms'],
      [999.7, '1.00 s'],
      [65_432, '65.4 s'],
      [123_456, '123 s'],
      [0, '0.00 ns'],
    ] as const) {
      expect(formatTime(time)).toBe(words);
    }
  });

  it('never show a unit that is a thousand of the smaller one', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 999_000, noNaN: true }), (time) => {
        const [value = '', unit = ''] = formatTime(time).split(' ');
        expect(Number(value)).toBeGreaterThanOrEqual(1);
        if (unit !== 's') expect(Number(value)).toBeLessThan(1000);
        const scale = { s: 1000, ms: 1, µs: 1e-3, ns: 1e-6 }[unit] ?? Number.NaN;
        expect((Number(value) * scale) / time).toBeCloseTo(1, 2);
      }),
    );
  });

  it('give ratios the digits they are worth', () => {
    expect(formatRatio(612.4)).toBe('612×');
    expect(formatRatio(1092.3)).toBe('1,092×');
    expect(formatRatio(31.24)).toBe('31.2×');
    expect(formatRatio(1.052)).toBe('1.05×');
    expect(formatRatio(0.0322)).toBe('0.032×');
    expect(formatSpeedup({ ratio: 612.4, interval: [590.2, 639.6] })).toBe('612×, 590 to 640');
  });

  it('tell a crossover as a sentence', () => {
    const crossover = { winner: 'rust', loser: 'zip', size: 43.4 };
    expect(describeCrossover(crossover, (name) => name.toUpperCase())).toBe(
      'RUST is faster than ZIP from about 43 characters on.',
    );
  });
});
