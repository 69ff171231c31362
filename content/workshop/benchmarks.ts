/** The benchmarks of the examples: each original against its port. */
import { greatCircle } from './great_circle/great_circle.bench.ts';
import { groupSums } from './group_sums/group_sums.bench.ts';
import { jaccard } from './jaccard/jaccard.bench.ts';
import { levenshtein } from './levenshtein/levenshtein.bench.ts';
import { mandelbrot } from './mandelbrot/mandelbrot.bench.ts';
import { nearest } from './nearest/nearest.bench.ts';
import { parseLog } from './parse_log/parse_log.bench.ts';
import { readRows } from './read_rows/read_rows.bench.ts';
import { rolling } from './rolling/rolling.bench.ts';
import { runLengths } from './run_lengths/run_lengths.bench.ts';
import { shortestPath } from './shortest_path/shortest_path.bench.ts';
import { simulate } from './simulate/simulate.bench.ts';

export const benchmarks = [
  greatCircle,
  groupSums,
  jaccard,
  levenshtein,
  mandelbrot,
  nearest,
  parseLog,
  readRows,
  rolling,
  runLengths,
  shortestPath,
  simulate,
];
