/** Entries about running: a call of the module raises, hangs or ends the interpreter. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';
import { codeOf, provokedBy } from './messages.ts';

const before = codeOf('running/before.rs', 'src/lib.rs');
const after = codeOf('running/after.rs', 'src/lib.rs, changed');
const call = codeOf('running/calls.py', 'try.py');
const provoked = provokedBy('running');

export const running: readonly Trouble[] = [
  {
    id: 'type-of-an-argument',
    title: '`TypeError` while processing an argument',
    messages: [
      provoked('argument-type', 'TypeError: …', "while processing '…'"),
      provoked('argument-type-text', 'TypeError: …', "while processing '…'"),
      {
        kind: 'cited',
        text: "TypeError: argument 's': 'int' object cannot be converted to 'PyString'",
        source: {
          title: 'kitao/pyxel #376, with an older PyO3',
          href: 'https://github.com/kitao/pyxel/issues/376',
        },
        find: ["TypeError: argument '…': "],
      },
    ],
    example: call('half'),
    cause:
      'The value does not have the type that the Rust signature asks for, and PyO3 does not convert a text to a number, or a number to a text.',
    check: {
      text: 'The message names the type of the value and the name of the argument. Compare them with the signature in Rust. Your Rust code did not run yet.',
      code: before('half'),
    },
    help: [
      {
        text: 'Convert the value in Python, before the call:',
        code: call('half-converted'),
      },
      {
        text: 'If Rust should take it as it is, change the type in the signature. The cheat sheet lists which type takes what.',
      },
      { text: 'For a value that may be missing, ask for an `Option`: then `None` is allowed.' },
    ],
    more: [
      {
        title: 'Cheat sheet: into Rust',
        href: '/reference/cheat-sheet/#into-rust-what-the-signature-asks-for',
      },
    ],
    names: ['wrong argument type', 'cannot be converted', 'extract_argument', 'missing argument'],
  },
  {
    id: 'integer-out-of-range',
    title: '`OverflowError` of an argument',
    messages: [
      provoked('integer-out-of-range', 'OverflowError: ', "while processing '…'"),
      {
        kind: 'cited',
        text: 'OverflowError: int too big to convert',
        source: {
          title: 'PyO3/pyo3 #108',
          href: 'https://github.com/PyO3/pyo3/issues/108',
        },
        find: ['OverflowError: …int too big to convert'],
      },
    ],
    example: call('range'),
    cause:
      'An `int` of Python has no limits, but the integer type in the Rust signature has: a `u32` is never negative, and an `i64` has 64 bits.',
    check: {
      text: 'Print the value. Compare it with the smallest and the largest number of the type in the signature.',
      code: before('half'),
    },
    help: [
      {
        text: 'Choose a type that holds all values that you expect, for example `i64`:',
        code: after('half'),
      },
      {
        text: 'If the value is wrong, leave the type as it is: it has found a mistake in the program that calls.',
      },
    ],
    more: [{ title: 'Integers that end', href: '/chapters/getting-started/#integers-that-end' }],
    names: ['negative number', 'too large', 'number does not fit', 'u64', 'usize'],
  },
  {
    id: 'lone-surrogate',
    title: '`UnicodeEncodeError`: surrogates not allowed',
    messages: [
      provoked(
        'lone-surrogate',
        "UnicodeEncodeError: 'utf-8' codec can't encode character…surrogates not allowed",
      ),
    ],
    example: call('letters'),
    cause:
      'The text holds half of a pair of surrogates, which a `str` of Python may hold and a text of Rust may not.',
    check: {
      text: 'The message names the character, from `\\ud800` to `\\udfff`, and its position. Most often the text is a file name or an argument of a command that is not UTF-8.',
      code: before('letters'),
    },
    help: [
      {
        text: 'For a file name, ask for an `OsString` or a `PathBuf`. They take every name that the system has:',
        code: after('letters'),
      },
      {
        text: 'For any other text, replace such characters in Python first:',
        code: call('letters-replaced'),
      },
    ],
    more: [{ title: 'Cheat sheet: errors', href: '/reference/cheat-sheet/#errors' }],
    names: ['surrogateescape', 'encoding error', 'file name with strange characters'],
  },
  {
    id: 'already-borrowed',
    title: '`RuntimeError`: Already borrowed',
    messages: [
      provoked('already-borrowed', 'RuntimeError: Already borrowed'),
      provoked('already-mutably-borrowed', 'RuntimeError: Already mutably borrowed'),
    ],
    example: call('visit'),
    cause:
      'A method of a `#[pyclass]` was called while another method of the same object still runs, and one of the two has `&mut self`.',
    check: {
      text: 'Look for a method that calls Python: a function that was passed in, a comparison, an iterator. That function uses the same object again. Two threads that use one object get the same error.',
      code: before('basket'),
    },
    help: [
      {
        text: 'Take the object as `slf: &Bound<Self>`, so that nothing is borrowed at first. Copy what you need, end the borrow, and call Python then:',
        code: after('basket'),
      },
      {
        text: 'If only threads meet, put the data into a `Mutex`, let the methods take `&self`, and mark the class `frozen`.',
      },
    ],
    more: [
      {
        title: 'What if a loop changes what it reads?',
        href: '/chapters/porting-a-stateful-object/#what-if-a-loop-changes-what-it-reads',
      },
    ],
    asked: [{ title: 'PyO3/pyo3 #5237', href: 'https://github.com/PyO3/pyo3/issues/5237' }],
    names: [
      'already borrowed',
      'PyBorrowError',
      'PyBorrowMutError',
      'callback',
      'Already mutably borrowed',
    ],
  },
  {
    id: 'panic',
    title: '`PanicException` that `except Exception` lets through',
    messages: [provoked('panic', 'PanicException: ')],
    example: call('first'),
    cause:
      'The Rust code has panicked: an index out of range, an `unwrap` of nothing, a division by zero. PyO3 raises that as a `PanicException`, which is no `Exception` but a `BaseException`.',
    check: {
      text: 'Above the traceback stands a line “panicked at src/lib.rs”, with the line of Rust. For all calls that led there, set `RUST_BACKTRACE=1`.',
      code: before('first'),
    },
    help: [
      {
        text: 'Return a `PyResult`, and turn what may be missing into an exception of Python:',
        code: after('first'),
      },
      {
        text: 'Do not catch `BaseException` around the call. It hides Ctrl+C, and the object may be left half changed.',
      },
    ],
    more: [
      {
        title: 'Which errors should a caller see?',
        href: '/chapters/rust-in-your-toolset/#which-errors-should-a-caller-see',
      },
    ],
    names: [
      'panicked at',
      'unwrap on a None value',
      'index out of bounds',
      'cannot catch exception',
    ],
  },
  {
    id: 'unsendable',
    title: 'A class is unsendable, but sent to another thread',
    messages: [
      provoked('unsendable', 'PanicException: ', ' is unsendable, but sent to another thread'),
    ],
    example: call('visits'),
    cause:
      'The class is marked `unsendable`, because it holds something that only one thread may use, such as an `Rc`, and another thread has called it.',
    check: {
      text: 'Look for `unsendable` above the class. Thread pools, web servers and `asyncio.to_thread` call from other threads.',
      code: before('visits'),
    },
    help: [
      {
        text: 'Remove `unsendable`, and replace what binds the object to its thread: `Rc` by `Arc`, `Cell` by an atomic number, `RefCell` by a `Mutex`.',
        code: after('visits'),
      },
      { text: 'If you cannot replace it, make one object in each thread.' },
    ],
    more: [
      {
        title: 'Which mistakes with threads does the compiler find?',
        href: '/chapters/rust-in-your-toolset/#which-mistakes-with-threads-does-the-compiler-find',
      },
    ],
    names: ['unsendable', 'ThreadId', 'thread pool', 'Rc', 'RefCell'],
  },
  {
    id: 'cannot-pickle',
    title: '`TypeError`: cannot pickle an object of the class',
    messages: [provoked('cannot-pickle', "TypeError: cannot pickle '…' object")],
    example: call('pickle'),
    cause:
      'Python does not know which values make the object anew, so `pickle`, `copy.deepcopy` and `multiprocessing` refuse it.',
    check: {
      text: 'The message names the class. If it is a class of yours, this is the cause. If not, an attribute of your object holds it.',
      code: before('shape'),
    },
    help: [
      {
        text: 'Add `__getnewargs__`. It returns the values that `__new__` is called with:',
        code: after('pickle'),
      },
      {
        text: 'If the object has more state than that, add `__getstate__` and `__setstate__` as well.',
      },
    ],
    more: [
      {
        title: 'Do you have to write everything yourself?',
        href: '/chapters/porting-a-stateful-object/#do-you-have-to-write-everything-yourself',
      },
    ],
    names: ['cannot pickle', 'deepcopy', 'multiprocessing', '__reduce__', '__getstate__', 'joblib'],
  },
  {
    id: 'not-a-base-type',
    title: '`TypeError`: type is not an acceptable base type',
    messages: [provoked('not-a-base-type', "TypeError: type '…' is not an acceptable base type")],
    example: call('subclass'),
    cause: 'A `#[pyclass]` can only be subclassed in Python if it says so.',
    check: {
      text: 'The message names the class that you derive from. Look at the attribute above it in Rust.',
    },
    help: [
      { text: 'Write `subclass` into the attribute:', code: after('shape') },
      {
        text: 'If the class is not yours, keep an object of it in an attribute of your own class instead.',
      },
    ],
    names: ['inherit from a pyclass', 'subclass', 'extend a Rust class'],
  },
  {
    id: 'no-constructor',
    title: '`TypeError`: cannot create instances',
    messages: [provoked('no-constructor', "TypeError: cannot create '…' instances")],
    otherwise: [['TypeError: No constructor defined']],
    example: call('point'),
    cause: 'The class has no constructor: Python can use its objects, but cannot make one.',
    check: {
      text: 'Look for a method with `#[new]` in the `#[pymethods]` of the class.',
      code: before('point'),
    },
    help: [{ text: 'Add a constructor:', code: after('point') }],
    more: [
      {
        title: 'How does the struct become a Python class?',
        href: '/chapters/porting-a-stateful-object/#how-does-the-struct-become-a-python-class',
      },
    ],
    names: ['No constructor defined', '#[new]', '__init__', '__new__'],
  },
  {
    id: 'no-attribute-of-an-object',
    title: '`AttributeError`: an object of the class has no attribute',
    messages: [
      provoked('no-attribute-of-object', "AttributeError: '….…' object has no attribute '…'"),
    ],
    example: call('attribute'),
    cause:
      'The fields of a `#[pyclass]` are private to Rust, and Python sees only those that are marked.',
    check: {
      text: 'The class has a field of that name in Rust, without `#[pyo3(get)]` above it. If it has none, look at the spelling, and build again.',
    },
    help: [
      {
        text: 'Mark the field with `#[pyo3(get)]`, or with `#[pyo3(get, set)]` if Python may change it:',
        code: after('shape'),
      },
    ],
    asked: [
      { title: 'PyO3/pyo3 #4075', href: 'https://github.com/PyO3/pyo3/issues/4075' },
      { title: 'PyO3/pyo3 #3310', href: 'https://github.com/PyO3/pyo3/issues/3310' },
    ],
    names: ['getter', 'setter', 'field not visible', 'pyo3(get)'],
  },
  {
    id: 'hangs',
    title: 'The program hangs, and uses no processor',
    messages: [],
    example: call('log'),
    cause:
      'One thread holds a lock of Rust and waits for its turn in Python. Another thread has its turn in Python and waits for the lock.',
    check: {
      text: 'The lines with `faulthandler` above print, after three seconds, where each thread waits. Both are in a call of your module. Look there for a `Mutex` that stays locked while Python is called.',
      code: before('log'),
    },
    help: [
      {
        text: 'Let go of the lock before you call Python. Detach from Python while you wait for the lock:',
        code: after('log'),
      },
      {
        text: 'If you must keep the lock, take it with `lock_py_attached` of the trait `pyo3::sync::MutexExt`, which detaches while it waits.',
      },
    ],
    more: [
      {
        title: 'How do threads of Python and Rust work together?',
        href: '/chapters/rust-in-your-toolset/#how-do-threads-of-python-and-rust-work-together',
      },
    ],
    asked: [
      {
        title: 'earth-mover/icechunk #563',
        href: 'https://github.com/earth-mover/icechunk/issues/563',
      },
      { title: 'PyO3/pyo3 #4498', href: 'https://github.com/PyO3/pyo3/issues/4498' },
    ],
    names: [
      'program hangs',
      'my program hangs',
      'deadlock',
      'freezes',
      'stuck',
      'never returns',
      'Mutex',
      'blocked',
    ],
  },
  {
    id: 'crash',
    title: 'Python ends without a traceback: segmentation fault',
    messages: [provoked('crash', 'Segmentation fault')],
    example: call('depth'),
    cause:
      'A function in Rust that calls itself has used up the stack, or code in an `unsafe` block is wrong: nothing checks for either, so the system ends the program.',
    check: {
      text: 'Run `python -X faulthandler try.py`. It prints the message above and the line of Python. Then look at the function of Rust that was called: does it call itself? Is there `unsafe` in it?',
      code: before('depth'),
    },
    help: [
      {
        text: 'Replace the recursion by a list of what is left to do:',
        code: after('depth'),
      },
      { text: 'If you have written `unsafe`, look there first. Safe Rust cannot break memory.' },
    ],
    names: [
      'segfault',
      'core dumped',
      'crash',
      'SIGSEGV',
      'stack overflow',
      'exit code 139',
      'recursion',
    ],
  },
];
