/** What the front page races: one loop in Python, the same in Rust, the version to ship, and its kernel without Python. */
import { defineBenchmark } from '../src/bench/define.ts';
import { doubles } from './chapters/03-porting-a-function/doubles.bench.ts';

const { zip, rs_zipped, rs_shipped, wasm_blocks } = doubles.variants;

export const race = defineBenchmark({
  id: 'race',
  title: 'count_doubles(letters)',
  variants: { zip, rs_zipped, rs_shipped, wasm_blocks },
  oracle: 'zip',
  baseline: 'zip',
  inputs: ['letters'],
  sizes: [1_000_000],
  defaultSize: 1_000_000,
});
