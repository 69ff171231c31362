/** Which row of a published table is which variant of ours, and what differs between the two. */

export interface MatchedRow {
  /** As the table names it. */
  readonly published: string;
  readonly variant: string;
  /** Benchmark that has the variant, where it is not the one of the match. */
  readonly benchmark?: string;
  /** What is not the same then and now, beside the years. */
  readonly differs?: string;
  /** Variant that a page can measure in its place, where it is another one. */
  readonly live?: string;
}

/** Rows that were published together, and the same work of ours. */
export interface PublishedMatch {
  /** Id of our benchmark. */
  readonly benchmark: string;
  /** Of the file in content/records/published/, without its ending. */
  readonly file: string;
  /** As a column is headed. */
  readonly label: string;
  /** What the figures are, below that: interpreter and statistic. */
  readonly note: string;
  /** The group of rows that was measured together. */
  readonly group: string;
  /** Variant that both sides' ratios refer to. */
  readonly baseline: string;
  /** The input and the size of ours that are the published ones. */
  readonly input: string;
  readonly size: number;
  readonly rows: readonly MatchedRow[];
}

const FIB = {
  benchmark: 'fib',
  file: 'fib-2015',
  baseline: 'python',
  input: 'number',
  size: 90,
} as const;

const DOUBLES = {
  benchmark: 'count-doubles',
  file: 'count-doubles-2017',
  input: 'letters',
  size: 1_000_000,
} as const;

/** What the post began with. */
const FIRST: readonly MatchedRow[] = [
  { published: 'Python, zip', variant: 'zip' },
  { published: 'Python, re look-ahead with back-reference', variant: 'regex' },
];

const PURE_PYTHON: readonly MatchedRow[] = [
  ...FIRST,
  { published: 'Python, itertools.tee', variant: 'tee' },
  { published: 'Python, one pass', variant: 'once' },
  { published: 'Python, generator expression', variant: 'genexpr' },
];

const NUMPY: MatchedRow = {
  published: 'NumPy',
  variant: 'numpy',
  differs: 'both times include the conversion of the str to an array',
};

const PORTABLE = 'the published one was built for one kind of processor, ours for all';
const APART =
  'both start from bytes that were encoded before the clock started; our ratio compares with zip over the same bytes';

/** The main group of each file first: it is the one that a table has a column of. */
export const MATCHES: readonly PublishedMatch[] = [
  {
    ...FIB,
    label: '2015, published',
    note: 'CPython 3.4.2, best of 3',
    group: 'CPython 3.4.2',
    rows: [
      { published: 'Python', variant: 'python' },
      { published: 'C, CPython C API', variant: 'c_api' },
      { published: 'Rust, rust-cpython', variant: 'rust_cpython', live: 'rs_wrapping' },
      { published: 'Cython', variant: 'cython_typed' },
    ],
  },
  {
    ...FIB,
    label: '2015, published',
    note: 'CPython 2.7.10, best of 3',
    group: 'CPython 2.7.10',
    rows: [
      { published: 'Python', variant: 'python', differs: 'the published one ran in Python 2' },
      { published: 'C++, Boost.Python', variant: 'boost' },
      { published: 'Rust, rust-cpython', variant: 'rust_cpython', live: 'rs_wrapping' },
      { published: 'Cython', variant: 'cython_typed' },
    ],
  },
  {
    ...DOUBLES,
    label: '2017, published',
    note: 'CPython 3.6, means',
    group: 'default build',
    baseline: 'zip',
    rows: [
      ...PURE_PYTHON,
      NUMPY,
      {
        published: 'C, SWIG, bytes, one pass',
        variant: 'c_swig',
        differs: 'the published one was built with default flags, ours with -O3',
      },
      { published: 'Rust, chars zipped with chars', variant: 'cpython_zipped', live: 'rs_zipped' },
      { published: 'Rust, chars, one pass', variant: 'cpython_once', live: 'rs_once' },
      { published: 'Rust, bytes, one pass', variant: 'cpython_bytes', live: 'rs_bytes' },
    ],
  },
  {
    ...DOUBLES,
    label: '2017, published',
    note: 'CPython 3.6, means, target-cpu=native',
    group: 'target-cpu=native, with Numba',
    baseline: 'zip',
    rows: [
      ...PURE_PYTHON,
      NUMPY,
      {
        published: 'Numba loop over bytes encoded before the timing',
        benchmark: 'count-doubles-bytes',
        variant: 'numba_loop',
        differs: APART,
      },
      {
        published: 'Numba on a NumPy expression, array built before the timing',
        benchmark: 'count-doubles-bytes',
        variant: 'numba_expression',
        differs: APART,
      },
      {
        published:
          'C, SWIG, a strlen loop, -O3 -march=native (another program than in the other groups)',
        variant: 'c_swig_native',
        differs:
          'they are different programs: the published one loops over strlen, ours makes one pass; the flags are the same',
      },
      {
        published: 'Rust, chars zipped with chars',
        variant: 'cpython_zipped',
        live: 'rs_zipped',
        differs: PORTABLE,
      },
      {
        published: 'Rust, chars, one pass',
        variant: 'cpython_once',
        live: 'rs_once',
        differs: PORTABLE,
      },
      {
        published: 'Rust, bytes, one pass',
        variant: 'rs_bytes_native',
        differs: 'the published one uses rust-cpython, ours uses PyO3; the flags are the same',
      },
    ],
  },
  {
    ...DOUBLES,
    label: '2017, published',
    note: 'CPython 3.6, means, with Cython',
    group: 'with Cython: Rust built with target-cpu=native, C with default flags',
    baseline: 'rs_bytes_native',
    rows: [
      {
        published: 'Rust, bytes, one pass',
        variant: 'rs_bytes_native',
        differs: 'the published one uses rust-cpython, ours uses PyO3; the flags are the same',
      },
      { published: 'Cython, typed unicode, one pass over characters', variant: 'cython_unicode' },
      {
        published: 'C, SWIG, bytes, one pass',
        variant: 'c_swig',
        differs: 'the published one was built with default flags, ours with -O3',
      },
    ],
  },
  {
    ...DOUBLES,
    label: '2017, published',
    note: 'CPython 3.6, means',
    group: 'first comparison, two variants',
    baseline: 'zip',
    rows: FIRST,
  },
  {
    ...DOUBLES,
    label: '2017, published',
    note: 'CPython 3.6, means',
    group: 'with the first Rust version',
    baseline: 'zip',
    rows: [
      { published: 'Rust, chars zipped with chars', variant: 'cpython_zipped', live: 'rs_zipped' },
      ...FIRST,
    ],
  },
];

/** The group of that name in a file. Throws an error that lists those that are matched. */
export function matchOf(file: string, group: string): PublishedMatch {
  const found = MATCHES.find((one) => one.file === file && one.group === group);
  if (found) return found;
  const known = MATCHES.filter((one) => one.file === file).map((one) => one.group);
  throw new Error(
    `What is "${group}" of ${file} today? matches.ts has only ${known.join('; ') || 'other files'}.`,
  );
}

/** What was published of the work of a benchmark, the main group first. */
export function matchesOf(benchmark: string): readonly PublishedMatch[] {
  return MATCHES.filter((match) => match.benchmark === benchmark);
}
