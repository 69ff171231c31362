/** Where the bars of a flame graph lie: shares of its width, and rows from the top. */
import type { Call, Frame } from './profile.ts';

/** Height of a row in pixels, with the gap below. */
export const ROW = 20;
/** A bar that is narrower, in percent, cannot be seen or pointed at. */
const NARROWEST = 0.4;
/** Deeper calls are parts of the bars above them. */
const DEEPEST = 12;
/** Pixels of one percent on paper, and of a letter: a name is cut to its bar. */
const PERCENT = 6.8;
const LETTER = 6.8;
/** Fewer letters tell nothing. */
const LEAST = 4;

export interface Bar {
  readonly frame: Frame;
  /** Percent of the width. */
  readonly x: number;
  readonly width: number;
  /** Pixels. */
  readonly y: number;
  /** What of the frame's name fits; the whole of it is the bar's title. */
  readonly name: string;
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
        bars.push({ frame, x, width, y: row * ROW, name: nameIn(frame, width) });
        if (row + 1 < DEEPEST) lay(inner, x, row + 1);
      }
      x += width;
    }
  };
  lay(calls, 0, 0);
  return { bars, height: Math.max(0, ...bars.map(({ y }) => y)) + ROW };
}

function nameIn({ name }: Frame, width: number): string {
  const letters = Math.floor((width * PERCENT - 8) / LETTER);
  return letters < LEAST ? '' : name.slice(0, letters);
}
