/** What the chapter measures: six Python versions, five of the extension and one kernel without Python. */
import type { ExtensionVariant, PythonVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const PYTHON_FILE = 'content/chapters/03-porting-a-function/count.py';
const RUST_FILE = 'rust/doubles/src/count.rs';

/** A function of count.py; its region and its name end alike. */
function python(label: string, region: string): PythonVariant {
  return {
    engine: 'python',
    label,
    entry: `count_${region}`,
    source: { file: PYTHON_FILE, region },
  };
}

/** A function of the extension module and the kernel behind it. */
function extension(label: string, region: string, entry: string): ExtensionVariant {
  return {
    engine: 'extension',
    module: 'doubles',
    label,
    entry,
    source: { file: RUST_FILE, region },
  };
}

export const doubles = defineBenchmark({
  id: 'count-doubles',
  title: 'Twelve ways to count equal neighbours',
  variants: {
    zip: python('zip', 'zip'),
    pairwise: python('itertools.pairwise', 'pairwise'),
    tee: python('itertools.tee', 'tee'),
    once: python('one pass', 'once'),
    regex: python('regex', 'regex'),
    genexpr: python('generator expression', 'genexpr'),
    rs_zipped: extension('chars, zipped', 'zipped', 'count_doubles_zipped'),
    rs_once: extension('chars, one pass', 'once', 'count_doubles_once'),
    rs_bytes: extension('bytes, one pass', 'bytes', 'count_doubles_bytes'),
    rs_blocks: extension('bytes, blocks', 'blocks', 'count_doubles_blocks'),
    rs_shipped: extension('shipped', 'shipped', 'count_doubles'),
    wasm_blocks: {
      engine: 'wasm',
      label: 'bytes, blocks, no Python',
      entry: 'count_blocks',
      source: { file: RUST_FILE, region: 'blocks' },
    },
  },
  oracle: 'zip',
  baseline: 'zip',
  inputs: ['letters', 'equal', 'distinct', 'unicode', 'own'],
  sizes: [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000],
  defaultSize: 100_000,
  preselected: [
    'zip',
    'once',
    'regex',
    'rs_zipped',
    'rs_once',
    'rs_bytes',
    'rs_blocks',
    'rs_shipped',
  ],
});
