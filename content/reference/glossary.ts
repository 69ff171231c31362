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
  'lock',
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

/** Stands for a word that Python does not have. */
export const NOTHING = '–';

export const GLOSSARY: readonly Term[] = [
  term(
    'abi3',
    'a wheel for each version',
    'the stable ABI, `abi3`',
    'The part of CPython’s C interface that does not change. A wheel that uses only this part works on every later version of Python.',
    ['stable-abi'],
  ),
  term(
    'attribute',
    'decorator',
    'attribute, `#[…]`',
    'A mark before a function or type that the compiler or a macro reads, for example `#[pyfunction]`. It acts when the program is built, not when it runs.',
    ['decorator'],
  ),
  term(
    'borrow',
    'a second name for an object',
    'borrow, `&T` or `&mut T`',
    'Using a value that another part of the program owns. Many borrows may read at the same time, or a single one may write. The compiler checks this.',
    ['borrowing', 'reference'],
  ),
  term(
    'bounds-check',
    '`IndexError`',
    'bounds check',
    'The check that an index is inside the array. If it is not, Rust panics, and does not read other memory. Iterators need no such check.',
  ),
  term(
    'buffer',
    'buffer protocol, `memoryview`',
    '`PyBuffer<T>`',
    'Memory that a Python object lets other code use. `bytes`, `array` and NumPy arrays can be read without a copy.',
    ['buffer-protocol'],
  ),
  term(
    'build-profile',
    NOTHING,
    'debug and release build',
    'The same source code, compiled either for finding errors (debug) or for speed (release). Measure only release builds.',
    ['debug-build', 'release', 'release-build', 'profile'],
  ),
  term(
    'byte-string',
    '`bytes`',
    '`&[u8]`, `Vec<u8>`',
    'Numbers from 0 to 255. Rust can borrow a Python `bytes`. A Rust `Vec` is copied when it becomes a Python `bytes`.',
    ['bytes'],
  ),
  term(
    'cache',
    '`functools.cache`',
    'a `HashMap` that you keep',
    'Results that are kept under a key, so that they are computed only once. Rust’s standard library has no decorator for this. Use a map or a crate.',
  ),
  term(
    'callback',
    'a function given as an argument, such as `key`',
    '`&Bound<PyAny>`, and `call1`',
    'A function that somebody else calls. Rust calls a Python function like any other object, and gets a `Result` because it may raise.',
    ['callbacks'],
  ),
  term(
    'cargo',
    '`pip`, `build` and `pytest` together',
    '`cargo`',
    'Downloads the crates that your crate depends on, builds it, and runs its tests.',
  ),
  term(
    'cdylib',
    '`.so`, `.pyd`',
    '`cdylib`',
    'A kind of crate: a library that other languages can load. Python can import it.',
  ),
  term(
    'char',
    'a `str` of length 1',
    '`char`',
    'One Unicode character, stored in four bytes. A Rust text is not stored as `char`s: it is stored as UTF-8.',
    ['character'],
  ),
  term(
    'checked-arithmetic',
    '`int` grows',
    '`checked_add`, `wrapping_add`',
    'An integer in Rust has a largest value. Beyond it, `checked_add` returns `None`, and `wrapping_add` continues from the smallest value.',
    ['wrapping', 'checked'],
  ),
  term(
    'class',
    '`class`',
    '`struct` with `impl`',
    'The `struct` has the fields, and the `impl` has the methods. Rust has no inheritance: types share behaviour through traits.',
  ),
  term(
    'clone',
    '`copy.deepcopy`',
    '`clone()`',
    'Makes a second value with its own memory. Rust makes one only where you write it.',
  ),
  term(
    'closure',
    '`lambda`, nested function',
    'closure, `|x| …`',
    'A function that can use the variables around it. It can have any length, and is usually compiled into the loop that calls it.',
  ),
  term(
    'codegen-units',
    NOTHING,
    '`codegen-units`',
    'The number of parts of a crate that are compiled at the same time. If it is 1, the optimiser sees the whole crate at once.',
  ),
  term(
    'comprehension',
    'list comprehension',
    '`iter().map().collect()`',
    'A chain of iterators that is compiled into one loop. `collect` puts the items into a `Vec` or another collection.',
  ),
  term(
    'copy',
    'immutable value',
    '`Copy`',
    'A trait of small types such as numbers and `char`. Assigning such a value copies it. Values of other types are moved.',
  ),
  term(
    'cow',
    NOTHING,
    '`Cow<T>`',
    'Either a borrow or an owned copy, short for “clone on write”. `Cow<[u8]>` borrows from `bytes` and copies from everything else.',
    ['clone-on-write'],
  ),
  term(
    'crate',
    'distribution, package',
    'crate',
    'The unit that Rust compiles, and that you download from crates.io.',
    ['crates.io'],
  ),
  term(
    'data-race',
    NOTHING,
    'data race',
    'Two threads use the same memory without a lock, and at least one of them writes. In safe Rust such a program does not compile.',
  ),
  term(
    'deadlock',
    'deadlock',
    'deadlock',
    'Two threads wait for each other, so that neither goes on. Rust rules out data races, but not this.',
    ['deadlocks'],
  ),
  term(
    'derive',
    '`@dataclass`',
    '`#[derive(…)]`',
    'Tells the compiler to write the code that compares, prints or copies a type.',
  ),
  term(
    'dict',
    '`dict`',
    '`HashMap<K, V>`, `BTreeMap<K, V>`',
    'All keys have one type, and all values have one type. A `HashMap` has no order. A `BTreeMap` is sorted by its keys.',
    ['hashmap', 'hash-map'],
  ),
  term(
    'drop',
    '`__del__`, `with`',
    '`Drop`',
    'What Rust does with a value when its owner goes out of scope: it frees the value at once, in a known order.',
    ['dropping'],
  ),
  term(
    'dunder-methods',
    '`__len__`, `__iter__`',
    'methods under `#[pymethods]`',
    'You write methods with the same names in Rust, and PyO3 makes them special methods of the Python class.',
    ['special-methods'],
  ),
  term(
    'enum',
    '`Enum`, union of types',
    '`enum`',
    'A value that is one of several kinds. Each kind can have data of its own. A `match` has to handle all kinds.',
  ),
  term(
    'exception',
    '`raise`',
    '`Err(…)`',
    'In Rust an error is a value that a function returns. PyO3 raises it as an exception in Python.',
    ['error'],
  ),
  term(
    'extension-module',
    'module in C',
    '`#[pymodule]`',
    'A compiled library that you `import` like any other module.',
    ['extension', 'module'],
  ),
  term(
    'feature',
    'extra, `pip install x[extra]`',
    'feature',
    'A part of a crate that you can switch on or off when you build it.',
  ),
  term(
    'ffi',
    '`ctypes`, `cffi`',
    'FFI, `extern "C"`',
    'FFI means “foreign function interface”: calling code of another language by the rules of C. Nobody checks that both sides declare the same types.',
  ),
  term('float', '`float`', '`f64`', 'Both languages store the same 64 bits.', ['f64']),
  term(
    'free-threading',
    'free-threaded Python',
    '`Sync`',
    'Python without the interpreter lock. Data that the lock protected must now be safe to share between threads. Rust makes you declare that they are.',
    ['free-threaded'],
  ),
  term(
    'garbage-collection',
    'reference counts, garbage collector',
    'no garbage collector',
    'Python finds out at run time that a value is no longer used. Rust knows this when it compiles the program.',
    ['garbage-collector'],
  ),
  term(
    'generic',
    '`TypeVar`',
    'generic type, `<T>`',
    'Code that works for many types. The compiler makes one version for each type that you use, so this costs no time when the program runs.',
    ['generics'],
  ),
  term(
    'gil',
    'global interpreter lock',
    "`Python<'py>`",
    'The lock that lets only one thread run Python. A Rust function that uses Python objects takes a `Python` value, which proves that it holds the lock.',
    ['interpreter-lock'],
  ),
  term(
    'detach',
    'what extensions in C do around slow work',
    '`py.detach(…)`',
    'Releases the interpreter lock while Rust works, so that other Python threads can run.',
    ['releasing-the-gil', 'release-the-gil'],
  ),
  term(
    'getter',
    '`@property`',
    '`#[pyo3(get)]`, `#[getter]`',
    'Code that runs when Python reads an attribute. The one that PyO3 writes returns a clone of the field.',
    ['getters'],
  ),
  term(
    'inlining',
    NOTHING,
    'inlining',
    'The compiler replaces a call by the body of the called function. Then it can optimise the two functions together.',
    ['inlined', 'inline'],
  ),
  term(
    'int',
    '`int`',
    '`i64`, `u64`, `usize`, …',
    'An integer with a fixed number of bits. If a Python `int` is too large for it, the conversion raises `OverflowError`.',
    ['integer', 'i64', 'u64', 'usize'],
  ),
  term(
    'iterator',
    'iterator, generator',
    '`Iterator`',
    'A type with a method `next`, which returns `Some(item)`, or `None` at the end. A chain of iterators is compiled into one loop.',
    ['iterators'],
  ),
  term(
    'lifetime',
    NOTHING,
    "lifetime, `'a`",
    'How long a borrow is valid. Usually the compiler finds this out. Sometimes you have to give the lifetime a name.',
    ['lifetimes'],
  ),
  term(
    'list',
    '`list`',
    '`Vec<T>`',
    'Values of one type that lie beside each other in memory. To make a `Vec` from a Python `list`, PyO3 converts every item.',
    ['vec', 'vector'],
  ),
  term(
    'lock-file',
    '`requirements.txt` with hashes',
    '`Cargo.lock`',
    'The exact versions and hashes of all crates that a crate depends on.',
  ),
  term(
    'lto',
    NOTHING,
    'LTO',
    'Link-time optimisation: the compiler optimises all crates together. The build takes longer. The library is smaller and often faster.',
    ['link-time-optimisation'],
  ),
  term(
    'macro',
    NOTHING,
    'macro, `name!(…)`',
    'Code that generates code when the program is built, for example `println!`, `vec!` and `#[pyfunction]`.',
    ['macros'],
  ),
  term(
    'match',
    '`match`, `if` chains',
    '`match`',
    'Chooses a branch by the form of a value, and takes out its parts. If you forget a case, the program does not compile.',
    ['pattern-matching'],
  ),
  term(
    'maturin',
    '`python -m build`',
    '`maturin`',
    'Builds a wheel from a crate. `maturin develop` installs it into your virtual environment.',
  ),
  term(
    'method',
    '`def f(self)`',
    '`fn f(&self)`',
    'The first argument says what the method may do with its object: read it (`&self`), change it (`&mut self`), or take it over (`self`).',
  ),
  term(
    'move',
    'passing an object on and not using it again',
    'move',
    'When you assign or pass a value, it gets a new owner. After that the old name can no longer be used.',
    ['moved', 'moving'],
  ),
  term(
    'mutable',
    'any name',
    '`let mut`',
    'A variable can be changed only if it is declared with `mut`.',
    ['mut', 'mutability'],
  ),
  term(
    'mutex',
    '`threading.Lock`',
    '`Mutex<T>`',
    'A lock around a value. Only the thread that has locked it can reach the value, and the compiler makes sure of that.',
    ['lock'],
  ),
  term(
    'mypy',
    '`mypy`',
    'the compiler',
    'The Rust compiler checks all types, always. It also uses them to make the machine code.',
    ['type-checker'],
  ),
  term(
    'none',
    '`None`',
    '`None` of `Option<T>`',
    'Only a value of the type `Option` can be `None`. A value of another type never is.',
  ),
  term(
    'option',
    '`T | None`',
    '`Option<T>`',
    '`Some(value)` or `None`. To get the value, you have to say what happens if there is none.',
    ['some', 'optional'],
  ),
  term(
    'overflow',
    NOTHING,
    'overflow',
    'A result is too large for its integer type. A debug build panics, and a release build wraps. Functions such as `checked_add` let you choose.',
    ['integer-overflow'],
  ),
  term(
    'ownership',
    'reference counting',
    'ownership',
    'Each value has one owner. When the scope of the owner ends, the value is dropped: its memory is freed.',
    ['owner', 'owns'],
  ),
  term(
    'panic',
    '`assert` that fails, bug',
    'panic',
    'Rust stops because it found a bug at run time. PyO3 makes a `PanicException` of it, which `except Exception` does not catch.',
    ['panics'],
  ),
  term(
    'py-reference',
    'any reference to an object',
    '`Py<T>`',
    'A counted reference to a Python object that Rust keeps. It makes the object live on, as a name in Python does.',
    ['counted-reference'],
  ),
  term(
    'pyclass',
    '`class`',
    '`#[pyclass]`',
    'A struct that Python sees as a class. Its data stay in Rust.',
  ),
  term(
    'question-mark',
    'letting an exception pass',
    '`?`',
    'Takes the value out of `Ok`. If there is an `Err`, it returns that to the caller at once.',
    ['propagate'],
  ),
  term(
    'raii',
    '`with`',
    'RAII',
    'Short for “resource acquisition is initialisation”: an object holds a file, a lock or memory, and releases it when the object is dropped.',
  ),
  term(
    'rayon',
    '`concurrent.futures`',
    '`rayon`',
    'A crate with parallel iterators, which distribute the work over several threads. You write `par_iter()` in place of `iter()`.',
  ),
  term(
    'reference-counting',
    'every object',
    '`Rc`, `Arc`, `Py<T>`',
    'A value has several owners, and their number is counted. Rust does this only where you ask for it. `Py<T>` is a counted reference to a Python object.',
    ['rc', 'arc', 'reference-counted', 'reference-count'],
  ),
  term(
    'result',
    '`try` / `except`',
    '`Result<T, E>`',
    '`Ok(value)` or `Err(error)`. The type shows that a function can fail, and with which error.',
    ['ok', 'err'],
  ),
  term(
    'rustup',
    '`pyenv`, `uv python`',
    '`rustup`',
    'Installs and updates the Rust compiler, and adds further targets.',
  ),
  term(
    'semicolon',
    '`return`',
    'last expression',
    'The last expression of a block is its value, if no semicolon follows.',
    ['expression'],
  ),
  term(
    'simd',
    'NumPy’s loops',
    'SIMD',
    'One instruction of the processor works on several values at once. The compiler uses such instructions where the loop permits it.',
  ),
  term(
    'slice',
    '`memoryview`, `x[a:b]`',
    '`&[T]`',
    'A reference to a part of an array, with its length. Nothing is copied.',
    ['slices'],
  ),
  term(
    'static-types',
    'type hints',
    'static types',
    'If a type does not fit, the program does not compile. So no types have to be checked when the program runs.',
    ['static-typing', 'statically-typed', 'type'],
  ),
  term(
    'str',
    '`str`',
    '`&str`',
    'A borrowed text in UTF-8. An ASCII `str` from Python is not copied.',
    ['string-slice'],
  ),
  term(
    'string',
    'a `str` that you build',
    '`String`',
    'A text that has an owner and can grow. It is copied when it goes from Python to Rust or back.',
  ),
  term(
    'stub',
    'type stub, `.pyi`',
    '`.pyi` beside the crate',
    'Tells editors and type checkers which functions and classes a compiled module has.',
    ['stubs', 'pyi'],
  ),
  term(
    'target',
    'platform tag',
    'target triple',
    'The kind of machine that a build is made for: processor, operating system and C library, as in `x86_64-unknown-linux-gnu`.',
    ['target-triple', 'platform-tag'],
  ),
  term(
    'thread',
    '`threading.Thread`',
    '`std::thread`',
    'Runs at the same time as other threads. The traits `Send` and `Sync` say which values it may use, and the compiler checks this.',
    ['threads'],
  ),
  term(
    'trait',
    '`Protocol`, abstract base class',
    'trait',
    'A set of methods that a type can have. You can also add a trait of your own to a type that others wrote.',
    ['traits'],
  ),
  term(
    'tuple',
    '`tuple`',
    '`(A, B)`',
    'Several values, which may have different types. PyO3 converts each item.',
  ),
  term(
    'type-conversion',
    '`int(x)`, `str(x)`',
    '`From`, `as`, `try_into`',
    'Rust converts a number only where you write it. `as` cuts off the bits that do not fit. `try_into` returns an error in that case.',
    ['conversion', 'as'],
  ),
  term(
    'unsafe',
    '`ctypes`',
    '`unsafe`',
    'A block of code in which you promise something that the compiler cannot check. Most crates need none.',
  ),
  term(
    'unwrap',
    '`assert x is not None`',
    '`unwrap()`, `expect()`',
    'Takes the value out, or panics if there is none. Use it in tests, and where you are sure that there is a value.',
  ),
  term(
    'utf-8',
    '`text.encode()`',
    'UTF-8',
    'The encoding in which Rust stores every text. Python stores all characters of a text with the same width, and makes UTF-8 when it is needed.',
    ['utf8', 'unicode'],
  ),
  term(
    'virtual-environment',
    '`venv`',
    NOTHING,
    'Rust needs no virtual environment, because each crate has its own dependencies. maturin installs your module into your Python’s.',
    ['venv'],
  ),
  term(
    'wasm',
    NOTHING,
    'WebAssembly',
    'A target that browsers can run. The code that runs on these pages is compiled for it.',
    ['webassembly'],
  ),
  term(
    'wheel',
    'wheel, `.whl`',
    'what maturin writes',
    'A zip file with the compiled library and the information that pip needs to install it.',
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
