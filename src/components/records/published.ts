/** Which row of a published table is which variant of ours. */

export interface PublishedMatch {
  /** Of the file in content/records/published/, without its ending. */
  readonly file: string;
  /** As the column is headed. */
  readonly label: string;
  /** What the figures are, below that: interpreter and statistic. */
  readonly note: string;
  /** The group of rows that was measured together. */
  readonly group: string;
  readonly baseline: string;
  /** The input and the size of ours that are the published ones. */
  readonly input: string;
  readonly size: number;
  /** Variant → name in the table. */
  readonly rows: Readonly<Record<string, string>>;
}

/** By the id of the benchmark. */
export const PUBLISHED: Readonly<Record<string, PublishedMatch>> = {
  'count-doubles': {
    file: 'count-doubles-2017',
    label: '2017, published',
    note: 'CPython 3.6, means',
    group: 'default build',
    baseline: 'zip',
    input: 'letters',
    size: 1_000_000,
    rows: {
      zip: 'Python, zip',
      tee: 'Python, itertools.tee',
      once: 'Python, one pass',
      regex: 'Python, re look-ahead with back-reference',
      genexpr: 'Python, generator expression',
      rs_zipped: 'Rust, chars zipped with chars',
      rs_once: 'Rust, chars, one pass',
      rs_bytes: 'Rust, bytes, one pass',
    },
  },
  fib: {
    file: 'fib-2015',
    label: '2015, published',
    note: 'CPython 3.4.2, best of 3',
    group: 'CPython 3.4.2',
    baseline: 'python',
    input: 'number',
    size: 90,
    rows: {
      python: 'Python',
      rs_wrapping: 'Rust, rust-cpython',
    },
  },
};
