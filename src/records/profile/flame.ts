/** Where the bars of a flame graph lie: shares of its width, and rows from the top. */
import type { Call, Frame } from './profile.ts';

/** Height of a row in pixels, with the gap below. */
export const ROW = 20;
/** A bar that is narrower, in percent, cannot be seen or pointed at. */
const NARROWEST = 0.4;
/** Deeper calls are parts of the bars above them. */
const DEEPEST = 12;
/** A name in a bar that is narrower, in percent, cannot be read. */
const NAMED = 5;

export interface Bar {
  readonly frame: Frame;
  /** Percent of the width. */
  readonly x: number;
  readonly width: number;
  /** Pixels. */
  readonly y: number;
  readonly isNamed: boolean;
}

export function barsOf(calls: readonly Call[]): {
  readonly bars: readonly Bar[];
  readonly height: number;
} {
  const all = calls.reduce((sum, { samples }) => sum + samples, 0);
  const bars: Bar[] = [];
  const lay = (level: readonly Call[], left: number, row: number): void => {
    let x = left;
    for (const { frame, samples, calls: inner } of level) {
      const width = (100 * samples) / all;
      if (width >= NARROWEST) {
        bars.push({ frame, x, width, y: row * ROW, isNamed: width >= NAMED });
        if (row + 1 < DEEPEST) lay(inner, x, row + 1);
      }
      x += width;
    }
  };
  lay(calls, 0, 0);
  return { bars, height: Math.max(0, ...bars.map(({ y }) => y)) + ROW };
}
