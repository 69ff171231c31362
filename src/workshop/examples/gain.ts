/** What Rust gains with an example: the recorded ratio of its port to its original. */
import { loadRecord } from '../../records/load.ts';
import { benchmarkOf } from './against-port.ts';

interface Gain {
  /** Id of the benchmark. */
  readonly of: string;
  readonly size: number;
  /** How many times as fast as the original. */
  readonly ratio: number;
}

/** Null while nothing is recorded. */
export function gainOf(name: string): Gain | null {
  const of = benchmarkOf(name);
  const lookup = loadRecord(of, 'native');
  const rows = lookup.kind === 'found' ? lookup.record.rows : [];
  const row = rows.find(({ variant }) => variant === 'port');
  return row === undefined ? null : { of, size: row.size, ratio: row.ratio };
}
