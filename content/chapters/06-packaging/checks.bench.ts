/** What the chapter measures of a package that others have written: the same checks by hand, and what they cost beyond a copy. */
import type { PythonVariant } from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const FILE = 'content/chapters/06-packaging/checks.py';

function python(label: string, region: string, entry: string): PythonVariant {
  const source = { file: FILE, region };
  return { engine: 'python', label, source, driver: { file: FILE, region: 'answer' }, entry };
}

export const checks = defineBenchmark({
  id: 'checks',
  title: 'Orders checked and made anew',
  variants: {
    by_hand: python('checks by hand', 'python', 'answer_by_hand'),
    unchecked: python('copied, no checks', 'unchecked', 'answer_unchecked'),
    package: {
      engine: 'extension',
      module: 'pydantic_core',
      packages: ['pydantic-core'],
      label: 'pydantic-core',
      source: { file: FILE, region: 'package' },
      driver: { file: FILE, region: 'driver' },
      entry: 'answer_with_package',
    },
  },
  oracle: 'by_hand',
  baseline: 'by_hand',
  inputs: ['orders'],
  sizes: [100, 1_000, 10_000, 100_000, 1_000_000],
  defaultSize: 10_000,
  largeSize: 1_000_000,
  sweep: false,
  boundary: false,
});
