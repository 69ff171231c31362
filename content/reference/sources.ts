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
  /** What it tells its readers to read next, with the state of each. */
  readonly reading?: readonly ReadingTip[];
}

/** An entry of a post's reading list. */
export interface ReadingTip {
  readonly title: string;
  readonly link: string;
  readonly today: string;
}

export const SOURCES: readonly Source[] = [
  {
    id: 'modules-in-rust-2015',
    kind: 'post',
    title: 'Python Modules in Rust',
    date: '2015-07-20',
    what: 'A developer of C++ and Python asks whether Rust can replace C and Boost.Python for extension modules. The post writes one small function, `fib`, in C, with Boost.Python, in Cython, and in Rust with rust-cpython.',
    taken:
      'Its two tables of `fib(90)`. The question how much time a binding adds to the work. The remark that error checks have to be fast, too, because the function is called in a loop. The remark that its C was compiled by GCC and its Rust by LLVM. The idea to script a Rust program in Python. Its conclusion is also ours: the ways lie within an order of magnitude, the binding does not get in the way, and the exact figures should not be trusted.',
    table: 'fib-2015',
    today:
      'Its open issues are solved. The crate `numpy` supports NumPy arrays. maturin and setuptools-rust build from a `pyproject.toml`, and they name the module correctly, without the prefix `lib`. PyO3 replaced rust-cpython. The author believed that Boost.Python supports only Python 2; it has supported Python 3 for years.',
  },
  {
    id: 'speed-up-2017',
    kind: 'post',
    title: 'Speed up your Python using Rust',
    author: 'Bruno Rocha',
    date: '2017-11',
    link: 'https://github.com/rochacbruno/rust-python-example',
    what: 'Counts equal neighbours in a million random letters: in several ways in Python, and with NumPy, Numba, Cython, C and Rust. Readers sent in further versions. Times are measured with pytest-benchmark. The repository holds all versions. The post credits the two talks below and ends with a reading list. It says that it never meant to compare languages: it meant to make Python faster, and any reason for choosing Rust will do.',
    taken:
      'The task of “Porting a function”, its five tables, and the sentence that Rust will not magically save you. What it quotes on Rust: a program controls its memory and its threads; the compiler usually finds the worst mistakes with both; and `unsafe` is the escape hatch for people who really know what they do. “The alternatives” shows where this book uses each feature that the post lists. We also teach what its repository leaves out: no test looks at an answer, so several versions give different answers and nobody notices.',
    table: 'count-doubles-2017',
    thanks: [
      ['Jason Knight', 'building with `target-cpu=native`'],
      ['Elias Gabriel Amaral da Silva', 'the description of Rust that the post opens with'],
    ],
    today:
      'PyO3 needed a nightly compiler then. Since 2020 it builds with stable Rust, and the README of rust-cpython recommends it. You no longer rename the library by hand, because maturin does it. The post names two tools for shipping: setuptools-rust is maintained, and milksnake is not.',
    reading: [
      {
        title: 'snaek',
        link: 'https://github.com/mitsuhiko/snaek',
        today:
          'Unmaintained. milksnake, by the same author, followed it, and is unmaintained, too.',
      },
      {
        title: 'PyO3',
        link: 'https://github.com/PyO3/pyo3',
        today: 'Maintained. This book uses it.',
      },
      {
        title: 'setuptools-rust',
        link: 'https://pypi.org/project/setuptools-rust/',
        today: 'Maintained. “Packaging” uses it as the second way to build.',
      },
      {
        title: 'cookiecutter-pypackage-rust-cross-platform-publish',
        link: 'https://github.com/mckaymatt/cookiecutter-pypackage-rust-cross-platform-publish',
        today:
          'A template of that time for a package with wheels for several platforms. `maturin new` and `maturin generate-ci` make such files now.',
      },
      {
        title: 'The Rust FFI Omnibus',
        link: 'http://jakegoulding.com/rust-ffi-omnibus/',
        today:
          'Examples that call Rust from other languages through a C interface. This interface still works in the same way.',
      },
      {
        title: 'polylabel-rs',
        link: 'https://github.com/urschrei/polylabel-rs',
        today:
          'A Rust library with a C interface, which Python calls with ctypes. An example of the way that is described under “ctypes and cffi” in “The alternatives”.',
      },
      {
        title: 'Calling Rust in Python',
        link: 'https://bheisler.github.io/post/calling-rust-in-python/',
        today: 'A post with the tools of its time. For commands of today, see “Getting started”.',
      },
      {
        title: 'rust-lather',
        link: 'https://github.com/saethlin/rust-lather',
        today:
          'A Python package with a part in Rust, which has to be built from source with setuptools-rust and the C library gsl. Read it as an example.',
      },
    ],
  },
  {
    id: 'notes-2018',
    kind: 'notes',
    title: 'Python Rust',
    date: '2018',
    about: true,
    what: 'Undated notes. They list reasons to extend Python, the languages in which you can do it, and the bindings for Rust.',
    taken:
      'The reasons other than speed: you reuse a Rust tool, two teams work together, or a program moves to Rust step by step. The short verdicts on C, C++, Cython, Numba and PyPy. The description of Rust: a compiler that is built on LLVM, no runtime, memory that is managed by hand but mostly by the compiler, and a language that is hard to learn at first.',
    today:
      'The notes describe the choice between rust-cpython and PyO3. Today you choose PyO3. setuptools-rust, which they recommend, still builds wheels through pip.',
  },
  {
    id: 'taking-rust-2020',
    kind: 'post',
    title: 'Taking Rust code to Python land',
    date: '2020-05-04',
    what: 'Names what you need (Rust, a virtual environment, PyO3, an algorithm and maturin) and two things that you can port: a function, and an object with state.',
    taken:
      'These two cases, which are our chapters 3 and 4. Its reasons for Rust: you cannot forget to manage memory, Unicode is built in, a `Vec` holds inputs of unknown length, there are types, and the errors help. Its reason why C costs so much: forgotten memory management leads to security flaws, crashes and leaks, and the tools that find them take much time.',
    today:
      'You still need the same five things. maturin has since become a build backend that pip calls by itself. PyO3 declares a module in another way now, which the chapters show.',
  },
  {
    id: 'part-0-2024',
    kind: 'post',
    title: 'Rust in Python part 0: why and how?',
    date: '2024-10-18',
    what: 'Asks when a port is worth the work, and answers: when the program runs often enough. It announces parts on getting started, on porting, on packaging and on the toolset.',
    taken:
      'The question of “Why Rust”: one function takes 95 % of a second, does it matter? The advice to rethink the problem first, and what this costs: you have to think, you may have to persuade others that the refactoring is worth it, and nobody can promise that it helps. Why compiled code with static types asks fewer questions at run time. Its experience: a beginner needed half a day, and the port took less than 10 % of the run time. Its words in favour of C: more material, more editors that know it, more people. The order of our chapters.',
    today: 'What it recommends is current.',
  },
  {
    id: 'extending-python-with-rust',
    kind: 'talk',
    title: 'Extending Python with Rust',
    author: 'Samuel Cormier-Iijima, PyCon Canada',
    link: 'https://www.youtube.com/watch?v=-ylbuEzkG4M',
    what: 'A talk that the post of 2017 credits for its examples.',
    taken: 'Nothing directly. We name it because the post builds on it.',
    today: 'The ideas are still right. PyO3 has replaced the bindings that the talk shows.',
  },
  {
    id: 'a-little-rust-y',
    kind: 'talk',
    title: 'My Python is a little Rust-y',
    author: 'Dan Callahan, PyCon Montreal',
    link: 'https://www.youtube.com/watch?v=3CwJ0MH-4MA',
    what: 'The other talk that the post of 2017 credits: calling Rust through a C interface.',
    taken: 'Nothing directly. We name it because the post builds on it.',
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
    id: 'pyo3-issues',
    kind: 'tool',
    title: 'Questions to PyO3',
    link: 'https://github.com/PyO3/pyo3/issues',
    what: 'The public issues of PyO3, where people ask about what surprised them.',
    taken:
      'What “Data across the boundary” answers. On the way in: a list of dicts (#1449, #2048), a port that is slower than the list comprehension (#1451, #1470, #3787), bytes, and types that are tried in turn (#3310). On the way out: nested results (#1701), a list of `bool` that needs a gigabyte (#872), a field of a field that does not change (#4075). Besides: callbacks (#5237), and threads that hang (#4498).',
    today:
      'Maintained. Since PyO3 0.23 a `Vec<u8>` comes back as `bytes`, and since 0.27 it takes `bytes` in one piece.',
  },
  {
    id: 'icechunk-563',
    kind: 'tool',
    title: 'Solve deadlock exposed by python threads',
    date: '2025-01-11',
    link: 'https://github.com/earth-mover/icechunk/pull/563',
    what: 'A change to icechunk, a storage engine in Rust with a Python module, that hung with two threads.',
    taken:
      'The order of events in “Data across the boundary”: one thread holds a lock and gives the interpreter away, the other waits for the lock while attached.',
    today: 'The same order of events is possible in every module with a lock.',
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
