/** What the chapter records of a loop that does not fit NumPy: each value depends on the last one. */
import type { NativeVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const FILE = 'content/chapters/07-rust-in-your-toolset/recurrence.py';

/** A variant that is given NumPy's view of the array. */
function onNumpy(
  label: string,
  binding: string,
  packages: readonly string[],
  entry: string,
  region: string,
): NativeVariant {
  return {
    engine: 'native',
    setup: 'view',
    label,
    language: 'Python',
    binding,
    packages,
    entry,
    source: { file: FILE, region },
  };
}

export const recurrence = defineBenchmark({
  id: 'recurrence',
  title: 'How often a tank runs over',
  variants: {
    loop: {
      engine: 'python',
      label: 'loop',
      entry: 'count_overflows',
      source: { file: FILE, region: 'tank' },
    },
    numpy_values: onNumpy(
      'loop over a NumPy array',
      'NumPy',
      ['numpy'],
      'count_overflows_numpy_values',
      'tank_numpy_values',
    ),
    numpy: onNumpy(
      'NumPy, then the loop',
      'NumPy',
      ['numpy'],
      'count_overflows_numpy',
      'tank_numpy',
    ),
    numba: onNumpy('Numba', 'Numba', ['numba', 'numpy'], 'count_overflows_numba', 'tank_numba'),
    borrowed: {
      engine: 'extension',
      module: 'arrays',
      label: 'read in place',
      entry: 'count_overflows_borrowed',
      source: { file: 'rust/arrays/src/lib.rs', region: 'overflows' },
      driver: { file: FILE, region: 'tank_extension' },
    },
  },
  oracle: 'loop',
  baseline: 'loop',
  inputs: ['floats'],
  sizes: [1_000_000],
  defaultSize: 1_000_000,
  sweep: false,
});
