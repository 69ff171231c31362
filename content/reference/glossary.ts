/** The glossary: what a Python programmer calls a thing, what Rust calls it, and one line on the difference. */

export interface Term {
  /** Names its entry: `/reference/glossary/#borrow`, and `<Term of="borrow">`. */
  readonly id: string;
  /** Other names that `<Term of="…">` takes. */
  readonly also?: readonly string[];
  /** What comes nearest in Python; a dash where nothing does. `Backticks` mark code. */
  readonly python: string;
  readonly rust: string;
  /** Those of its names that are everyday words as well, so that a page that has them need not mean it. */
  readonly everyday?: readonly string[];
  /** One line: what it is, and where it differs. */
  readonly line: string;
}

/** Names of terms that prose uses for other things, too. */
const EVERYDAY: ReadonlySet<string> = new Set([
  'as',
  'attribute',
  'build',
  'bytes',
  'character',
  'checked',
  'class',
  'conversion',
  'copy',
  'err',
  'error',
  'exception',
  'expression',
  'extension',
  'int',
  'integer',
  'list',
  'match',
  'method',
  'module',
  'move',
  'moved',
  'moving',
  'none',
  'ok',
  'option',
  'optional',
  'owner',
  'owns',
  'profile',
  'reference',
  'release',
  'result',
  'some',
  'str',
  'string',
  'target',
  'term',
  'type',
  'wrapping',
  'buffer',
  'detach',
  'dict',
  'profile',
  'error',
  'mut',
]);

function term(
  id: string,
  python: string,
  rust: string,
  line: string,
  also: readonly string[] = [],
): Term {
  const everyday = [id, ...also].filter((name) => EVERYDAY.has(name));
  return { id, python, rust, line, also, everyday };
}

const NOTHING = '–';

export const GLOSSARY: readonly Term[] = [
  term(
    'abi3',
    'a wheel for each version',
    'the stable ABI, `abi3`',
    'A part of CPython’s C interface that stays the same, so that one wheel works on every later version.',
    ['stable-abi'],
  ),
  term(
    'attribute',
    'decorator',
    'attribute, `#[…]`',
    'A mark on an item that the compiler or a macro reads, for example `#[pyfunction]`. It acts when the program is built.',
    ['decorator'],
  ),
  term(
    'borrow',
    'a second name for an object',
    'borrow, `&T` or `&mut T`',
    'Looking at a value that someone else owns. Many may read at once, or one may write; the compiler checks it.',
    ['borrowing', 'reference'],
  ),
  term(
    'bounds-check',
    '`IndexError`',
    'bounds check',
    'An index out of range panics instead of reading what lies there. Iterators need no check.',
  ),
  term(
    'buffer',
    'buffer protocol, `memoryview`',
    '`PyBuffer<T>`',
    'Memory that a Python object lends: `bytes`, `array` and NumPy arrays can be read without a copy.',
    ['buffer-protocol'],
  ),
  term(
    'build-profile',
    NOTHING,
    'debug and release build',
    'The same source, built to be examined or to be fast. Measure only release builds.',
    ['debug-build', 'release', 'release-build', 'profile'],
  ),
  term(
    'byte-string',
    '`bytes`',
    '`&[u8]`, `Vec<u8>`',
    'Numbers from 0 to 255. A Python `bytes` can be borrowed; a Rust `Vec` becomes one by copying.',
    ['bytes'],
  ),
  term(
    'cache',
    '`functools.cache`',
    'a `HashMap` that you keep',
    'Answers kept under a key. Rust’s standard library has no decorator for it; a map, or a crate, does it.',
  ),
  term(
    'cargo',
    '`pip`, `build` and `pytest` together',
    '`cargo`',
    'Fetches what a crate depends on, builds it and runs its tests.',
  ),
  term(
    'cdylib',
    '`.so`, `.pyd`',
    '`cdylib`',
    'A library that other languages can load: the kind of crate that Python imports.',
  ),
  term(
    'char',
    'a `str` of length 1',
    '`char`',
    'One Unicode character in four bytes. A Rust text is not made of them but of UTF-8.',
    ['character'],
  ),
  term(
    'checked-arithmetic',
    '`int` grows',
    '`checked_add`, `wrapping_add`',
    'Rust’s integers have an end. These say what happens there: `None`, or start again from the other side.',
    ['wrapping', 'checked'],
  ),
  term(
    'class',
    '`class`',
    '`struct` with `impl`',
    'Fields in one place, methods in another. Rust has no inheritance; what types share are traits.',
  ),
  term(
    'clone',
    '`copy.deepcopy`',
    '`clone()`',
    'A second value with its own memory. Rust never makes one unless you write it.',
  ),
  term(
    'closure',
    '`lambda`, nested function',
    'closure, `|x| …`',
    'A function that uses names around it. Of any length, and usually compiled into the loop that calls it.',
  ),
  term(
    'codegen-units',
    NOTHING,
    '`codegen-units`',
    'Into how many parts a crate is cut for compiling at the same time; with 1 the optimiser sees it whole.',
  ),
  term(
    'comprehension',
    'list comprehension',
    '`iter().map().collect()`',
    'A chain of iterators that is compiled into one loop; `collect` says what becomes of the items.',
  ),
  term(
    'copy',
    'immutable value',
    '`Copy`',
    'A type so small that assigning it copies it, such as numbers and `char`. Everything else is moved.',
  ),
  term(
    'crate',
    'distribution, package',
    'crate',
    'What Rust compiles at once and what crates.io hands out.',
    ['crates.io'],
  ),
  term(
    'data-race',
    NOTHING,
    'data race',
    'Two threads at the same memory, one of them writing. In safe Rust such a program does not compile.',
  ),
  term(
    'derive',
    '`@dataclass`',
    '`#[derive(…)]`',
    'Has the compiler write comparison, printing or copying for a type.',
  ),
  term(
    'dict',
    '`dict`',
    '`HashMap<K, V>`, `BTreeMap<K, V>`',
    'All keys of one type, all values of one type; a `HashMap` has no order, a `BTreeMap` is sorted.',
    ['hashmap', 'hash-map'],
  ),
  term(
    'drop',
    '`__del__`, `with`',
    '`Drop`',
    'What happens when a value’s owner goes out of scope: at once and in a known order.',
    ['dropping'],
  ),
  term(
    'dunder-methods',
    '`__len__`, `__iter__`',
    'methods under `#[pymethods]`',
    'The same names, in Rust: PyO3 puts them into the type’s slots.',
    ['special-methods'],
  ),
  term(
    'enum',
    '`Enum`, union of types',
    '`enum`',
    'One of several kinds, each with data of its own; `match` has to cover them all.',
  ),
  term(
    'exception',
    '`raise`',
    '`Err(…)`',
    'An error is a value that is returned. PyO3 raises it as an exception when it reaches Python.',
    ['error'],
  ),
  term(
    'extension-module',
    'module in C',
    '`#[pymodule]`',
    'A compiled library that `import` takes like any module.',
    ['extension', 'module'],
  ),
  term(
    'feature',
    'extra, `pip install x[extra]`',
    'feature',
    'A part of a crate that is switched on or off when it is built.',
  ),
  term(
    'ffi',
    '`ctypes`, `cffi`',
    'FFI, `extern "C"`',
    'Calling code of another language through C’s rules. No types cross it but what both sides promise.',
  ),
  term('float', '`float`', '`f64`', 'The same 64 bits in both languages.', ['f64']),
  term(
    'free-threading',
    'free-threaded Python',
    '`Sync`',
    'Python without the interpreter lock. What the lock protected has to be safe to share: Rust makes you say so.',
    ['free-threaded'],
  ),
  term(
    'garbage-collection',
    'reference counts, garbage collector',
    'no garbage collector',
    'Python finds out at run time that a value is no longer used; Rust knows when it compiles.',
    ['garbage-collector'],
  ),
  term(
    'generic',
    '`TypeVar`',
    'generic type, `<T>`',
    'Code for any type that fits. The compiler writes one version for each type, so it costs nothing at run time.',
    ['generics'],
  ),
  term(
    'gil',
    'global interpreter lock',
    "`Python<'py>`",
    'A token that proves the lock is held. Whoever needs Python asks for it in the function’s arguments.',
    ['interpreter-lock'],
  ),
  term(
    'detach',
    'what C code does around slow work',
    '`py.detach(…)`',
    'Gives the interpreter lock back while Rust works, so that other threads run meanwhile.',
    ['releasing-the-gil', 'release-the-gil'],
  ),
  term(
    'inlining',
    NOTHING,
    'inlining',
    'The compiler puts a function’s body in the place of its call, and then optimises across it.',
    ['inlined', 'inline'],
  ),
  term(
    'int',
    '`int`',
    '`i64`, `u64`, `usize`, …',
    'A number of a fixed width. Too large for it raises `OverflowError` on the way in.',
    ['integer', 'i64', 'u64', 'usize'],
  ),
  term(
    'iterator',
    'iterator, generator',
    '`Iterator`',
    'Has one method, `next`, that gives `Some(item)` or `None`. A chain of them compiles to one loop.',
    ['iterators'],
  ),
  term(
    'lifetime',
    NOTHING,
    "lifetime, `'a`",
    'How long a borrow is valid. Mostly the compiler finds it; sometimes it asks you to name it.',
    ['lifetimes'],
  ),
  term(
    'list',
    '`list`',
    '`Vec<T>`',
    'Values of one type side by side. A Python `list` becomes one by converting every item.',
    ['vec', 'vector'],
  ),
  term(
    'lock-file',
    '`requirements.txt` with hashes',
    '`Cargo.lock`',
    'The exact versions and hashes of all that a crate depends on.',
  ),
  term(
    'lto',
    NOTHING,
    'LTO',
    'Link-time optimisation: all crates are optimised as one piece. Slower to build, smaller and often faster.',
    ['link-time-optimisation'],
  ),
  term(
    'macro',
    NOTHING,
    'macro, `name!(…)`',
    'Code that writes code when the program is built: `println!`, `vec!`, `#[pyfunction]`.',
    ['macros'],
  ),
  term(
    'match',
    '`match`, `if` chains',
    '`match`',
    'Takes a value apart by its form. A case that is forgotten does not compile.',
    ['pattern-matching'],
  ),
  term(
    'maturin',
    '`python -m build`',
    '`maturin`',
    'Builds a crate into a wheel; `maturin develop` installs it where you work.',
  ),
  term(
    'method',
    '`def f(self)`',
    '`fn f(&self)`',
    'The first argument says what the method may do: look (`&self`), change (`&mut self`) or use up (`self`).',
  ),
  term(
    'move',
    'handing an object over and forgetting it',
    'move',
    'Assigning or passing a value makes the new place its owner. The old name can no longer be used.',
    ['moved', 'moving'],
  ),
  term(
    'mutable',
    'any name',
    '`let mut`',
    'A name can be changed only where it says so. Without `mut` it cannot.',
    ['mut', 'mutability'],
  ),
  term(
    'mypy',
    '`mypy`',
    'the compiler',
    'Types are checked always and entirely, and the program is built from what they say.',
    ['type-checker'],
  ),
  term(
    'none',
    '`None`',
    '`None` of `Option<T>`',
    'Only an `Option` can be `None`. What is not an `Option` never is.',
  ),
  term(
    'option',
    '`T | None`',
    '`Option<T>`',
    '`Some(value)` or `None`. You get at the value only by saying what happens without it.',
    ['some', 'optional'],
  ),
  term(
    'overflow',
    NOTHING,
    'overflow',
    'A result that does not fit its integer: a panic in a debug build, wrapping in a release build, or what you ask for.',
    ['integer-overflow'],
  ),
  term(
    'ownership',
    'reference counting',
    'ownership',
    'Each value has one owner. When the owner’s scope ends, the value is dropped.',
    ['owner', 'owns'],
  ),
  term(
    'panic',
    '`assert` that fails, bug',
    'panic',
    'A bug that Rust noticed. PyO3 turns it into `PanicException`, which is no `Exception`.',
    ['panics'],
  ),
  term(
    'pyclass',
    '`class`',
    '`#[pyclass]`',
    'A struct that Python sees as a class. Its data stay on Rust’s side.',
  ),
  term(
    'question-mark',
    'letting an exception pass',
    '`?`',
    'Takes the value out of `Ok`, or returns the `Err` to the caller at once.',
    ['propagate'],
  ),
  term(
    'raii',
    '`with`',
    'RAII',
    'Whoever owns a file, lock or buffer gives it back when it is dropped. There is nothing to forget.',
  ),
  term(
    'rayon',
    '`concurrent.futures`',
    '`rayon`',
    'A crate whose parallel iterators share the work among threads: `iter()` becomes `par_iter()`.',
  ),
  term(
    'reference-counting',
    'every object',
    '`Rc`, `Arc`, `Py<T>`',
    'Several owners, counted. In Rust only where you ask for it; `Py<T>` is a counted hold on a Python object.',
    ['rc', 'arc', 'reference-counted', 'reference-count'],
  ),
  term(
    'result',
    '`try` / `except`',
    '`Result<T, E>`',
    '`Ok(value)` or `Err(error)`. The type says that a function can fail, and how.',
    ['ok', 'err'],
  ),
  term(
    'rustup',
    '`pyenv`, `uv python`',
    '`rustup`',
    'Installs and updates compilers, and adds targets to compile for.',
  ),
  term(
    'semicolon',
    '`return`',
    'last expression',
    'A block’s last expression, without a semicolon, is its value.',
    ['expression'],
  ),
  term(
    'simd',
    'NumPy’s loops',
    'SIMD',
    'One instruction that works on many values at once. The compiler uses it where a loop lets it.',
  ),
  term(
    'slice',
    '`memoryview`, `x[a:b]`',
    '`&[T]`',
    'A view of part of an array: no copy, and its length travels with it.',
    ['slices'],
  ),
  term(
    'static-types',
    'type hints',
    'static types',
    'Not hints: what does not fit does not compile, and nothing is asked at run time.',
    ['static-typing', 'statically-typed', 'type'],
  ),
  term('str', '`str`', '`&str`', 'A borrowed text in UTF-8. Of an ASCII `str` nothing is copied.', [
    'string-slice',
  ]),
  term(
    'string',
    '`str` you build',
    '`String`',
    'A text that is owned and can grow. To and from Python it is copied.',
  ),
  term(
    'stub',
    'type stub, `.pyi`',
    '`.pyi` beside the crate',
    'Tells editors and type checkers what a compiled module holds.',
    ['stubs', 'pyi'],
  ),
  term(
    'target',
    'platform tag',
    'target triple',
    'What a build is for: processor, system, and what it links with, as in `x86_64-unknown-linux-gnu`.',
    ['target-triple', 'platform-tag'],
  ),
  term(
    'thread',
    '`threading.Thread`',
    '`std::thread`',
    'Runs at the same time as others. What it may touch is checked by `Send` and `Sync`.',
    ['threads'],
  ),
  term(
    'trait',
    '`Protocol`, abstract base class',
    'trait',
    'A set of methods that a type can have; a type may get one long after it was written.',
    ['traits'],
  ),
  term('tuple', '`tuple`', '`(A, B)`', 'Values of several types together. Converted item by item.'),
  term(
    'type-conversion',
    '`int(x)`, `str(x)`',
    '`From`, `as`, `try_into`',
    'Never by itself. `as` cuts off what does not fit; `try_into` says so.',
    ['conversion', 'as'],
  ),
  term(
    'unsafe',
    '`ctypes`',
    '`unsafe`',
    'A block in which you promise what the compiler cannot check. Few crates need one.',
  ),
  term(
    'unwrap',
    '`assert x is not None`',
    '`unwrap()`, `expect()`',
    'Takes the value, or panics if there is none. For what cannot happen, and for tests.',
  ),
  term(
    'utf-8',
    '`text.encode()`',
    'UTF-8',
    'How Rust keeps every text. Python keeps characters of one width, and makes UTF-8 when it is asked.',
    ['utf8', 'unicode'],
  ),
  term(
    'virtual-environment',
    '`venv`',
    NOTHING,
    'Rust needs none: each crate has its own dependencies. maturin installs into yours.',
    ['venv'],
  ),
  term(
    'wasm',
    NOTHING,
    'WebAssembly',
    'A target like any other: the code on these pages is compiled for it.',
    ['webassembly'],
  ),
  term(
    'wheel',
    'wheel, `.whl`',
    'what maturin writes',
    'A zip file with the compiled library and what pip needs to know of it.',
    ['wheels'],
  ),
];

/** A name as it is compared: "Zero-cost abstraction" and "zero-cost-abstraction" are one. */
function normal(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** The entry of a word, by its id or another of its names. Throws an error that lists the words if there is none. */
export function termOf(name: string): Term {
  const wanted = normal(name);
  const found = GLOSSARY.find(({ id, also = [] }) => id === wanted || also.includes(wanted));
  if (found) return found;
  const known = GLOSSARY.map(({ id }) => id).join(', ');
  throw new Error(
    `The glossary has no "${name}". Use one of: ${known}; or add it to content/reference/glossary.ts.`,
  );
}
