/** How large each build of the benchmark is, as the chapter's table says it: from the files, never typed. */

import { formatKilobytes } from '../../../src/chart/figures.ts';
import { resolveBenchmark } from '../../../src/components/bench/resolve.ts';
import { builds } from './builds.bench.ts';

const { code, variants } = resolveBenchmark(builds);

export const sizes = variants.flatMap((variant) => {
  const { label = variant, weight } = code[variant] ?? {};
  return weight === undefined
    ? []
    : [{ label, file: formatKilobytes(weight.bytes), gzip: formatKilobytes(weight.gzip) }];
});
