/** What the chapters follow and cite: posts, notes, talks and tools, with what has become of each. */

export type SourceKind = 'post' | 'notes' | 'talk' | 'tool';

export interface Source {
  /** Names its entry on the Sources page: `/reference/sources/#part-0-2024`. */
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly author?: string;
  /** ISO 8601 as far as it is known, for example "2017-11"; absent for what goes on. */
  readonly date?: string;
  /** Set where the source itself gives no date and ours is a guess. */
  readonly about?: true;
  readonly link?: string;
  /** What it is, in a sentence or two. */
  readonly what: string;
  /** What the chapters take from it. */
  readonly taken: string;
  /** Its published table: the file in content/records/published/, without its ending. */
  readonly table?: string;
  /** Who contributed without a row in the table: who, and what. */
  readonly thanks?: readonly (readonly [who: string, what: string])[];
  /** What became of what it recommends. */
  readonly today: string;
}

export const SOURCES: readonly Source[] = [
  {
    id: 'modules-in-rust-2015',
    kind: 'post',
    title: 'Python Modules in Rust',
    date: '2015-07-20',
    what: 'A developer of C++ and Python asks whether Rust can replace C and Boost.Python for extension modules, and takes one small function, `fib`, through C, Boost.Python, Cython and rust-cpython.',
    taken:
      'The table of `fib(90)`; the question what a binding costs beside the work; the errors each way makes easy. Its conclusion is ours too: the ways lie within an order of magnitude, the binding does not get in the way, and the exact figures deserve no faith.',
    table: 'fib-2015',
    today:
      'Its open issues are closed. NumPy arrays are supported by the crate `numpy`; maturin and setuptools-rust build from a `pyproject.toml` and name the module rightly, without the `lib` prefix; PyO3 took the place of rust-cpython. Boost.Python, then thought to be for Python 2 only, has supported Python 3 for years.',
  },
  {
    id: 'speed-up-2017',
    kind: 'post',
    title: 'Speed up your Python using Rust',
    author: 'Bruno Rocha',
    date: '2017-11',
    link: 'https://github.com/rochacbruno/rust-python-example',
    what: 'Counts equal neighbours in a million random letters, in Python several ways, in C, Cython, Numba and Rust, and grows with what readers send in. Its repository holds all versions; it credits the two talks below and ends in a reading list.',
    taken:
      'The task of “Porting a function”, its five tables, and the sentence that Rust will not magically save you. Also what its repository leaves undone: no test looks at an answer, so several versions answer differently and nothing says so.',
    table: 'count-doubles-2017',
    thanks: [
      ['Jason Knight', 'building with `target-cpu=native`'],
      ['Elias Gabriel Amaral da Silva', 'the description of Rust that the post opens with'],
    ],
    today:
      'PyO3 needed a nightly compiler then; since 2020 it builds with stable Rust, and it is what rust-cpython’s own README sends its readers to. Renaming the library by hand is over: maturin does it. Of the two ways to ship, setuptools-rust is maintained and milksnake is not.',
  },
  {
    id: 'notes-2018',
    kind: 'notes',
    title: 'Python Rust',
    date: '2018',
    about: true,
    what: 'Undated notes that list reasons to extend Python, the languages one can do it in, and the bindings for Rust.',
    taken:
      'The reasons other than speed: reusing a Rust library, two teams that work together, a migration step by step. The short verdicts on C, C++, Cython, Numba and PyPy.',
    today:
      'The choice between rust-cpython and PyO3 that the notes describe has been settled: PyO3. setuptools-rust, which they recommend, still builds wheels through pip.',
  },
  {
    id: 'taking-rust-2020',
    kind: 'post',
    title: 'Taking Rust code to Python land',
    date: '2020-05-04',
    what: 'Names the ingredients – Rust, a virtual environment, PyO3, an algorithm, maturin – and two kinds of things to port: a function, and an object with state.',
    taken:
      'That division, which is the division of our chapters 3 and 4. Why Rust: memory management that cannot be forgotten, Unicode built in, vectors for inputs of unknown length, types, errors that help.',
    today:
      'All its ingredients are the ones to use today. maturin has since become a build backend that pip calls by itself, and PyO3’s way of declaring a module has changed; the chapters show today’s.',
  },
  {
    id: 'part-0-2024',
    kind: 'post',
    title: 'Rust in Python part 0: why and how?',
    date: '2024-10-18',
    what: 'Asks when a port is worth it, and answers: when the program runs often enough. Announces parts on getting started, on porting, on packaging and on the toolset.',
    taken:
      'The questions of “Why Rust”: one function takes 95 % of a second, so what? Being smart first, and what that costs. Why compiled code with static types asks fewer questions at run time. The order of our chapters.',
    today: 'What it recommends is current.',
  },
  {
    id: 'extending-python-with-rust',
    kind: 'talk',
    title: 'Extending Python with Rust',
    author: 'Samuel Cormier-Iijima, PyCon Canada',
    link: 'https://www.youtube.com/watch?v=-ylbuEzkG4M',
    what: 'A talk that the post of 2017 credits for its examples.',
    taken: 'Nothing directly: it is named here because the post builds on it.',
    today: 'The ideas hold; the bindings it shows have been replaced by PyO3.',
  },
  {
    id: 'a-little-rust-y',
    kind: 'talk',
    title: 'My Python is a little Rust-y',
    author: 'Dan Callahan, PyCon Montreal',
    link: 'https://www.youtube.com/watch?v=3CwJ0MH-4MA',
    what: 'The other talk that the post of 2017 credits: calling Rust through a C interface.',
    taken: 'Nothing directly: it is named here because the post builds on it.',
    today:
      'A C interface with ctypes or cffi still works and is described under “The alternatives”. PyO3 has since made it unnecessary for most uses.',
  },
  {
    id: 'pyo3',
    kind: 'tool',
    title: 'PyO3',
    link: 'https://pyo3.rs',
    what: 'The bindings between Rust and Python that every crate of this site uses.',
    taken: 'Its rules for conversions, errors, classes and the interpreter lock.',
    today: 'Maintained. The chapters use the version that the crates’ lock files name.',
  },
  {
    id: 'maturin',
    kind: 'tool',
    title: 'maturin',
    link: 'https://www.maturin.rs',
    what: 'Builds a crate into a wheel, and installs it into a virtual environment while you work.',
    taken: 'The layout of the crates and the commands of the chapters.',
    today: 'Maintained.',
  },
  {
    id: 'setuptools-rust',
    kind: 'tool',
    title: 'setuptools-rust',
    link: 'https://setuptools-rust.readthedocs.io',
    what: 'Lets a setuptools package build Rust extensions beside its Python code.',
    taken: 'The second way to build in “Packaging”.',
    today: 'Maintained by the PyO3 project. The choice for a package that already uses setuptools.',
  },
  {
    id: 'rust-cpython',
    kind: 'tool',
    title: 'rust-cpython',
    author: 'Daniel Grunwald',
    link: 'https://github.com/dgrunwald/rust-cpython',
    what: 'The first bindings that worked on stable Rust: what the posts of 2015 and 2017 use. PyO3 began as a fork of it.',
    taken: 'The module of 2017 that “Getting started” sets beside today’s.',
    today:
      'Unmaintained; its README sends readers to PyO3 and lists Python up to 3.12. Its last version, 0.7.2, still built on 3.13 when we tried.',
  },
  {
    id: 'milksnake',
    kind: 'tool',
    title: 'milksnake',
    link: 'https://github.com/getsentry/milksnake',
    what: 'Packed a library with a C interface into a wheel, to be loaded through cffi.',
    taken: 'A paragraph of history in “Packaging”.',
    today: 'Unmaintained. maturin can build such wheels, too.',
  },
];

/** The source with this id. Throws an error that lists all ids if there is none. */
export function sourceOf(id: string): Source {
  const found = SOURCES.find((source) => source.id === id);
  if (found) return found;
  const known = SOURCES.map((source) => source.id).join(', ');
  throw new Error(
    `There is no source "${id}". Cite one of: ${known}; or add it to content/reference/sources.ts.`,
  );
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The date of a source in words, for example "20 July 2015", "November 2017", "about 2018"; null if it has none. */
export function dateWords({ date, about }: Source): string | null {
  if (date === undefined) return null;
  const [year, month, day] = date.split('-').map(Number);
  const words = [day, month === undefined ? undefined : MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join('\u00a0');
  return about ? `about\u00a0${words}` : words;
}
