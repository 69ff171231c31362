/** Which of a reader's measurements answer questions of a class. */
import { expect, test } from 'vitest';
import { measuredRatios } from '../../../src/room/measured-ratios.ts';
import type { Measurable } from '../../../src/room/protocol.ts';
import { keep } from '../../../src/storage/json.ts';

const asked: Measurable = {
  ...{ question: 'fib', benchmark: 'fib', input: 'number', size: 90 },
  ...{ variant: 'rs', baseline: 'py' },
};

function measured(size: number, ratios: Readonly<Record<string, number>>): void {
  const figures = Object.entries(ratios).map(([name, ratio]) => [name, { time: 1, ratio }]);
  keep(`measured:fib, number, ${size}`, {
    ...{ runtime: 'Chromium 156', baseline: 'py', date: '2026-01-01' },
    figures: Object.fromEntries(figures),
  });
}

test('a ratio is the one of the question: its size, its variant and its baseline', () => {
  measured(10, { py: 1, rs: 3 });
  expect(measuredRatios([asked])).toEqual({});
  measured(90, { py: 1, other: 4 });
  expect(measuredRatios([asked])).toEqual({});
  measured(90, { py: 1, rs: 12 });
  expect(measuredRatios([asked, { ...asked, question: 'more', size: 91 }])).toEqual({ fib: 12 });
  // Against another baseline, on which all ratios then rest.
  measured(90, { py: 0.5, rs: 8, other: 1 });
  expect(measuredRatios([asked])).toEqual({ fib: 16 });
});

test('a ratio that the class would refuse is not sent', () => {
  measured(90, { py: 1, rs: 1e7 });
  expect(measuredRatios([asked])).toEqual({});
});
