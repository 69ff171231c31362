/** What of a set-up differs from another, in words. */
import { formatSize } from '../figures/figures.ts';
import { INPUT_WORDS } from '../figures/inputs.ts';
import { type BareBenchmark, fullName } from './payload.ts';
import { SCALE_WORDS, type Setup } from './setup.ts';

/** "Size: 10,000 characters → 1,000,000 characters", one for each field that differs. */
export function changeWords(benchmark: BareBenchmark, from: Setup, to: Setup): string[] {
  const saying: readonly (readonly [string, (setup: Setup) => string])[] = [
    [
      'Input',
      ({ input }) => (input === 'own' ? 'a text that the link brings' : INPUT_WORDS[input]),
    ],
    ['Size', ({ size }) => formatSize(size, benchmark.unit)],
    ['Baseline', ({ baseline }) => fullName(benchmark, baseline)],
    ['Seed', ({ seed }) => String(seed)],
    ['View', ({ view }) => view],
    ['Scale', ({ scale }) => SCALE_WORDS[scale]],
  ];
  const changed = saying
    .filter(([, words]) => words(from) !== words(to))
    .map(([what, words]) => `${what}: ${words(from)} → ${words(to)}`);
  const onlyIn = (one: Setup, other: Setup): string => {
    const names = one.variants.filter((name) => !other.variants.includes(name));
    return names.map((name) => fullName(benchmark, name)).join(', ');
  };
  const [added, gone] = [onlyIn(to, from), onlyIn(from, to)];
  if (added !== '') changed.push(`Variants measured as well: ${added}`);
  if (gone !== '') changed.push(`Variants left out: ${gone}`);
  return changed;
}
