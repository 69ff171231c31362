/** What each view says before there are figures for it. */
import type { View } from './setup.ts';

export const HINTS: Readonly<Record<View, string>> = {
  bars: 'Press Measure: first bars come within seconds, the whole run takes at most 20 s.',
  sizes: 'Press Measure: time against size, from one character to a million, in at most 30 s.',
  boundary: 'Press Measure: what a call costs before it has counted anything, in at most 30 s.',
  table: 'Press Measure: the figures of a run, in at most 20 s.',
};
