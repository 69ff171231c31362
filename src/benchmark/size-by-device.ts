/** With which size a benchmark begins: the declared one, or on a small or a large device another one, and then it says so. */

import { make } from '../browser/dom.ts';
import { formatSize } from '../figures/figures.ts';
import type { Device } from '../runtime/device.ts';
import type { BareBenchmark } from './payload.ts';

/** The benchmark with the size preset that suits the device; as it is where that is the declared one. */
export function forDevice(
  benchmark: BareBenchmark,
  { isSmall, isLarge }: Pick<Device, 'isSmall' | 'isLarge'>,
): BareBenchmark {
  const { preset, sizes, largeSize } = benchmark;
  if (isLarge && largeSize !== undefined) return withSize(benchmark, largeSize);
  const smaller = sizes.filter((size) => size < preset.size);
  if (!isSmall || preset.input === 'number' || smaller.length === 0) return benchmark;
  return withSize(benchmark, Math.max(...smaller));
}

/** "This device has 2 GB of memory or less, so …"; nothing where the size is as declared. */
export function sizeNote(declared: BareBenchmark, begun: BareBenchmark): HTMLElement[] {
  if (declared === begun) return [];
  const [usual, size] = [declared, begun].map(({ preset, unit }) => formatSize(preset.size, unit));
  const words =
    begun.preset.size < declared.preset.size
      ? `This device has 2 GB of memory or less, so the size begins at ${size} instead of ${usual}. You can choose the larger size. If the memory is not enough for it, the page tells you, and nothing else is lost.`
      : `This computer has much memory and many cores, so the size begins at ${size} instead of ${usual}. A smaller size is measured sooner.`;
  return [make('p', { class: 'bench-hint', 'data-part': 'device-size' }, words)];
}

function withSize(benchmark: BareBenchmark, size: number): BareBenchmark {
  return { ...benchmark, preset: { ...benchmark.preset, size } };
}
