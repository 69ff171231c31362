/** What the chapter measures: one kernel, built in ten ways. */
import type { WasmVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

/** `build` is one of scripts/steps/kernel-builds.ts. */
function built(label: string, build: string): WasmVariant {
  return {
    engine: 'wasm',
    label,
    build,
    entry: 'count_blocks',
    source: { file: 'rust/doubles/src/count.rs', region: 'blocks' },
  };
}

export const builds = defineBenchmark({
  id: 'builds',
  title: 'One kernel, ten builds',
  variants: {
    debug: built('debug', 'debug'),
    release: built('release', 'release'),
    release_simd: built('release, SIMD', 'release-simd'),
    lto: built('LTO', 'lto'),
    lto_simd: built('LTO, SIMD', 'lto-simd'),
    lto_simd_opt: built('LTO, SIMD, wasm-opt', 'lto-simd-opt'),
    s: built('s, LTO', 's'),
    s_simd: built('s, LTO, SIMD', 's-simd'),
    z: built('z, LTO', 'z'),
    z_simd: built('z, LTO, SIMD', 'z-simd'),
  },
  // Nothing was optimised away there, and sums that overflow panic.
  oracle: 'debug',
  baseline: 'release',
  inputs: ['letters', 'equal', 'distinct', 'unicode', 'own'],
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  defaultSize: 100_000,
  sweep: false,
});
