/** What each view says before there are figures for it. */
import { formatSize } from '../figures/figures.ts';
import type { Choices, View } from './setup.ts';

export function hintFor(view: View, { sweep, unit }: Pick<Choices, 'sweep' | 'unit'>): string {
  switch (view) {
    case 'bars':
      return 'Press Measure: first figures come within seconds, the whole run takes at most 20 s.';
    case 'sizes':
      return `Press Measure: time against size, from ${ends(sweep, unit)}, in at most 30 s.`;
    case 'boundary':
      return 'Press Measure: what a call costs before it has done anything, in at most 30 s.';
    case 'weight':
      return 'Press Measure: how fast each build is, against how large its file is, in at most 20 s.';
    case 'table':
      return 'Press Measure: the figures of a run, in at most 20 s.';
  }
}

/** "1 character to 1,000,000 characters". */
function ends(sweep: Choices['sweep'], unit: Choices['unit']): string {
  const [first, last] = [sweep[0], sweep.at(-1)];
  return first === undefined || last === undefined
    ? 'small to large'
    : `${formatSize(first, unit)} to ${formatSize(last, unit)}`;
}
