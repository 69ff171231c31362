/** Which recorded rows a page's card shows; every number comes out of the record. */
import type { Milliseconds } from '../../bench/report.ts';
import { formatRatio, formatTime } from '../../figures/figures.ts';
import { type Flavour, loadRecord } from '../../records/load.ts';

interface Choice {
  readonly benchmark: string;
  readonly flavour: Flavour;
  readonly input: string;
  readonly size: number;
  /** What was done in that time. */
  readonly work: string;
  /** Variant → its name on the card, the record's baseline first. */
  readonly rows: Readonly<Record<string, string>>;
}

export interface CardRow {
  readonly label: string;
  readonly family: 'python' | 'rust';
  readonly median: Milliseconds;
  readonly time: string;
  /** Times as fast as the first row, which itself has none. */
  readonly ratio: string | null;
}

export interface CardFigure {
  readonly rows: readonly CardRow[];
  readonly note: string;
}

const NEIGHBOURS = {
  benchmark: 'count-doubles',
  input: 'letters',
  size: 1_000_000,
  work: 'Equal neighbours in 1,000,000 letters',
} as const;

/** By the id of the page; a page that is not here has words alone. */
const CHOICES: Readonly<Record<string, Choice>> = {
  index: {
    ...NEIGHBOURS,
    flavour: 'page',
    rows: { zip: 'Python', rs_shipped: 'Rust' },
  },
  'chapters/why-rust': {
    benchmark: 'count-triples',
    flavour: 'native',
    input: 'integers',
    size: 200,
    work: 'Triples in 200 numbers',
    rows: {
      py_cubic: 'Python, three loops',
      py_quadratic: 'Python, two loops',
      rs_quadratic: 'Rust, two loops',
    },
  },
  'chapters/getting-started': {
    benchmark: 'fib',
    flavour: 'native',
    input: 'number',
    size: 90,
    work: 'One call of fib(90)',
    rows: { python: 'Python', rs_checked: 'Rust' },
  },
  'chapters/porting-a-function': {
    ...NEIGHBOURS,
    flavour: 'native',
    rows: { zip: 'Python', rs_zipped: 'Rust, the same loop', rs_shipped: 'Rust, improved' },
  },
  'chapters/porting-a-stateful-object': {
    benchmark: 'corpus-heavy',
    flavour: 'native',
    input: 'book',
    size: 1_200_000,
    work: 'Questions to the index of a book',
    rows: { py: 'Python class', rs: 'Rust struct' },
  },
  'chapters/data-across-the-boundary': {
    benchmark: 'rows-dicts',
    flavour: 'native',
    input: 'orders',
    size: 10_000,
    work: 'A question about 10,000 dicts',
    rows: { loop: 'Python loop', derived: 'Rust, converted', interned: 'Rust, interned keys' },
  },
  'chapters/packaging': {
    benchmark: 'builds',
    flavour: 'page',
    input: 'letters',
    size: 100_000,
    work: 'One function, built in three ways',
    rows: { release: 'Release', release_simd: 'Release, SIMD', z_simd: 'Smallest' },
  },
  'chapters/rust-in-your-toolset': {
    benchmark: 'arrays-native',
    flavour: 'native',
    input: 'floats',
    size: 1_000_000,
    work: 'An array of 1,000,000 numbers',
    rows: { loop: 'Python loop', copied: 'Rust, copied', view: 'Rust, borrowed' },
  },
};

const PLACES: Readonly<Record<Flavour, string>> = {
  page: 'recorded in a browser',
  native: 'recorded on one computer',
};

/** The figure of a page, or null where it has none. Throws where the record has not what the card is to show. */
export function figureOf(page: string): CardFigure | null {
  const choice = CHOICES[page];
  if (choice === undefined) return null;
  const { benchmark, flavour, input, size, work } = choice;
  const lookup = loadRecord(benchmark, flavour);
  const recorded = lookup.kind === 'found' ? lookup.record.rows : [];
  const rows = Object.entries(choice.rows).map(([variant, label], index): CardRow => {
    const row = recorded.find(
      (one) => one.variant === variant && one.input === input && one.size === size,
    );
    if (row === undefined || (index === 0) !== (row.variant === row.baseline)) {
      throw new Error(
        `The card of "${page}" shows "${variant}" of "${benchmark}" (${flavour}, ${input}, ${size}) in place ${index + 1}: expected a recorded row, the baseline first.`,
      );
    }
    return {
      label,
      family: label.startsWith('Python') ? 'python' : 'rust',
      median: row.median,
      time: formatTime(row.median),
      ratio: index === 0 ? null : formatRatio(row.ratio),
    };
  });
  return { rows, note: `${work}, ${PLACES[flavour]}` };
}
