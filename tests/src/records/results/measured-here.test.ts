import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BenchReport } from '../../../../src/bench/report.ts';
import { keepMeasured, recallMeasured } from '../../../../src/records/results/measured-here.ts';
import { entriesOf } from '../../../../src/storage/entries.ts';
import { measured, reportOf } from '../../benchmark/make.ts';
import { FakeStorage } from '../../storage/fake-storage.ts';

const AT = { benchmark: 'work', input: 'letters', size: 1000 };

function report(kind: string): BenchReport {
  const failed = { variant: 'slow', state: 'failed', message: 'no' } as const;
  return reportOf([measured('zip', 4), measured('rust', 2), failed], {
    benchmark: 'work',
    input: { kind, size: 1000, seed: 1 },
    comparisons: [{ variant: 'rust', baseline: 'zip', ratio: 2.1, interval: [2, 2.2], tie: false }],
  });
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStorage());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('medians and ratios of a measurement are recalled, with where and when; a row without a figure is not', () => {
  keepMeasured(report('letters'), new Date('2026-11-21T12:00:00Z'));
  expect(recallMeasured(AT)).toEqual({
    runtime: 'Chromium 156',
    baseline: 'zip',
    date: '2026-11-21T12:00:00.000Z',
    figures: { zip: { time: 4, ratio: 1 }, rust: { time: 2, ratio: 2.1 } },
  });
});

test('another size is another measurement', () => {
  keepMeasured(report('letters'));
  expect(recallMeasured({ ...AT, size: 100 })).toBeNull();
});

test('what was measured on the reader’s own text is not kept', () => {
  keepMeasured(report('own'));
  expect(localStorage.length).toBe(0);
});

test('the list of what is stored says what it is', () => {
  keepMeasured(report('letters'));
  expect(entriesOf(localStorage)[0]?.what).toBe(
    'Your last measurement of the benchmark “work, letters, 1000”',
  );
});

test.each([
  '1',
  '{"runtime": 1}',
  '{"runtime":"a","baseline":"b","date":"c","figures":{"zip":{"time":"x"}}}',
])('%s, kept by something else, counts as nothing', (kept) => {
  localStorage.setItem('oxidizing:measured:work, letters, 1000', kept);
  expect(recallMeasured(AT)).toBeNull();
});
