/** Numbers beside the dots of a scatter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotLabels, type Place } from '../../../src/chart/dot-labels.ts';

const ROOM = { left: 0, right: 400, top: 0, bottom: 300 };
const place = fc.record({
  x: fc.integer({ min: 60, max: 340 }),
  y: fc.integer({ min: 60, max: 240 }),
});

const isApart = (one: Place, other: Place, width: number, height: number): boolean =>
  Math.abs(one.x - other.x) >= width || Math.abs(one.y - other.y) >= height;

describe('the numbers of dots', () => {
  it('stand right beside a dot that is alone', () => {
    expect(dotLabels([{ x: 100, y: 100 }], ROOM)).toEqual([{ x: 115, y: 100 }]);
  });

  it('cover neither each other nor a dot, and stay inside', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 10 }), (dots) => {
        const labels = dotLabels(dots, ROOM);
        for (const [index, label] of labels.entries()) {
          expect(dots.every((dot) => isApart(label, dot, 14, 13))).toBe(true);
          const others = labels.filter((_, other) => other !== index);
          expect(others.every((other) => isApart(label, other, 16, 14))).toBe(true);
          expect(label.x >= 8 && label.x <= 392 && label.y >= 7 && label.y <= 293).toBe(true);
        }
      }),
    );
  });
});
