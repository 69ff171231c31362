/** What the chapter measures: one count over an array, live, with NumPy, and two jobs in threads. */
import type { ExtensionVariant, PythonVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const FOLDER = 'content/chapters/07-rust-in-your-toolset';
const LIVE = `${FOLDER}/above.py`;
const NATIVE = `${FOLDER}/native.py`;
const FRONT_DOOR = 'rust/arrays/src/lib.rs';

function python(label: string, entry: string, region: string): PythonVariant {
  return { engine: 'python', label, entry, source: { file: LIVE, region } };
}

/** A function of the crate, called by a line of Python in `file`. */
function extension(label: string, entry: string, shown: string, driver: string, file: string) {
  return {
    engine: 'extension',
    module: 'arrays',
    label,
    entry,
    source: { file: FRONT_DOOR, region: shown },
    driver: { file, region: driver },
  } as const satisfies ExtensionVariant;
}

const loop = python('loop', 'count_loop', 'loop');

export const arrays = defineBenchmark({
  id: 'arrays',
  title: 'Values above one half',
  variants: {
    loop,
    generator: python('generator expression', 'count_generator', 'generator'),
    copied: extension('copied to a Vec', 'count_copied', 'copied', 'extension', LIVE),
    borrowed: extension('read in place', 'count_borrowed', 'borrowed', 'extension', LIVE),
    wasm: {
      engine: 'wasm',
      label: 'no Python',
      entry: 'count_above',
      source: { file: 'rust/arrays/src/kernels.rs', region: 'count_above' },
    },
  },
  oracle: 'loop',
  baseline: 'loop',
  inputs: ['floats'],
  sizes: [100, 10_000, 1_000_000],
  defaultSize: 10_000,
  sweep: [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000],
  preselected: ['loop', 'generator', 'copied', 'borrowed'],
});

/** A variant that is given NumPy's view of the array. */
const viewed = { setup: 'view' } as const;

export const arraysNative = defineBenchmark({
  id: 'arrays-native',
  title: 'Values above one half, with NumPy',
  variants: {
    loop,
    numpy: {
      ...viewed,
      engine: 'native',
      label: 'NumPy',
      language: 'Python',
      binding: 'NumPy',
      packages: ['numpy'],
      entry: 'count_numpy',
      source: { file: NATIVE, region: 'numpy' },
    },
    copied: {
      ...extension('copied to a Vec', 'count_list', 'copied', 'on_numpy', NATIVE),
      ...viewed,
    },
    view: {
      ...extension('read in place', 'count_view', 'borrowed', 'on_numpy', NATIVE),
      ...viewed,
    },
    parallel: {
      ...extension('on all cores', 'count_parallel', 'parallel', 'on_numpy', NATIVE),
      ...viewed,
    },
  },
  oracle: 'loop',
  baseline: 'loop',
  inputs: ['floats'],
  sizes: [1_000_000],
  defaultSize: 1_000_000,
  sweep: false,
});

export const threadsNative = defineBenchmark({
  id: 'threads-native',
  title: 'Two jobs',
  variants: {
    one_after_the_other: extension(
      'one after the other',
      'one_after_the_other',
      'detached',
      'threads',
      NATIVE,
    ),
    holding: extension(
      'in two threads, holding the GIL',
      'in_threads_holding',
      'holding',
      'threads',
      NATIVE,
    ),
    detached: extension(
      'in two threads, detached',
      'in_threads_detached',
      'detached',
      'threads',
      NATIVE,
    ),
  },
  oracle: 'one_after_the_other',
  baseline: 'one_after_the_other',
  inputs: ['number'],
  sizes: [300_000],
  defaultSize: 300_000,
  unit: { one: 'number', many: 'numbers' },
  sweep: false,
});
