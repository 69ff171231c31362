/** On a device with little memory a benchmark begins with the next smaller size, and says so. */

import { make } from '../browser/dom.ts';
import { formatSize } from '../figures/figures.ts';
import type { BareBenchmark } from './payload.ts';

/** The benchmark with a smaller size preset; as it is where a size is no amount of data, or is the smallest. */
export function forSmallDevice(benchmark: BareBenchmark): BareBenchmark {
  const { preset, sizes } = benchmark;
  const smaller = sizes.filter((size) => size < preset.size);
  if (preset.input === 'number' || smaller.length === 0) return benchmark;
  return { ...benchmark, preset: { ...preset, size: Math.max(...smaller) } };
}

/** "This device has 2 GB of memory or less, so …"; nothing where the size is as declared. */
export function smallSizeNote(declared: BareBenchmark, small: BareBenchmark): HTMLElement[] {
  if (declared === small) return [];
  const [usual, size] = [declared, small].map(({ preset, unit }) => formatSize(preset.size, unit));
  const words = `This device has 2 GB of memory or less, so the size begins at ${size} instead of ${usual}. You can choose the larger size. If the memory is not enough for it, the page tells you, and nothing else is lost.`;
  return [make('p', { class: 'bench-hint', 'data-part': 'small-size' }, words)];
}
