/** How large each build of the benchmark is, as the chapter's table says it: from the files, never typed. */

import { resolveBenchmark } from '../../../src/benchmark/resolve.ts';
import { formatKilobytes } from '../../../src/figures/figures.ts';
import { builds } from './builds.bench.ts';

const { code, variants } = resolveBenchmark(builds);

export const sizes = variants.flatMap((variant) => {
  const { label = variant, weight } = code[variant] ?? {};
  return weight === undefined
    ? []
    : [{ label, file: formatKilobytes(weight.bytes), gzip: formatKilobytes(weight.gzip) }];
});
