/** Entries about compiling: what crosses between Python and Rust. */
import type { Trouble } from '../../../../src/reference/trouble/trouble.ts';
import { code, printed } from './files.ts';

const crossings = {
  title: 'Cheat sheet: into Rust',
  href: '/reference/cheat-sheet/#into-rust-what-the-signature-asks-for',
};

export const boundary: readonly Trouble[] = [
  {
    id: 'no-argument',
    title: 'A type “cannot be used as a Python function argument”',
    messages: [
      printed(
        'no-argument',
        'cannot be used as a Python function argument',
        'the trait `FromPyObject<',
      ),
    ],
    example: code('no-argument/wrong'),
    cause:
      'PyO3 makes an argument from a Python object only if its type has the trait `FromPyObject`, and your own struct does not have it.',
    check: {
      text: 'The line with `^^^` shows the argument. Is its type a struct or enum of yours, or of another crate? Then it is this. If it is `&PyAny`, `&PyList` or the like, see “Code from an old post” below.',
    },
    help: [
      {
        text: 'If Python has objects with the same attributes, derive the trait. Then any object with `x` and `y` is taken, and copied:',
        code: code('no-argument/derived'),
      },
      {
        text: 'If Python should make and keep such objects, make the struct a class, and take a reference:',
        code: code('no-argument/class'),
      },
      { text: 'A type of another crate needs a struct of yours around it.' },
    ],
    more: [crossings],
    names: ['FromPyObject', 'PyFunctionArgument', 'trait bound is not satisfied', 'E0277'],
  },
  {
    id: 'no-result',
    title: 'A type “cannot be converted to a Python object”',
    messages: [
      printed('no-result', 'cannot be converted to a Python object', 'the trait `IntoPyObject<'),
    ],
    example: code('no-result/wrong'),
    cause:
      'PyO3 makes a Python object from what a function returns only if its type has the trait `IntoPyObject`, and your own struct does not have it.',
    check: {
      text: 'The line with `^^^` shows the type that is returned. Inside a `Vec`, an `Option` or a tuple the same holds for the type inside.',
    },
    help: [
      {
        text: 'If Python needs the values only, derive the trait. Python gets a dict with the names of the fields:',
        code: code('no-result/derived'),
      },
      {
        text: 'If Python should have an object with attributes and methods, make the struct a class:',
        code: code('no-result/class'),
      },
    ],
    more: [
      {
        title: 'Cheat sheet: back to Python',
        href: '/reference/cheat-sheet/#back-to-python-what-the-function-returns',
      },
    ],
    names: ['IntoPyObject', 'return a struct to Python', 'wrap_into_ptr', 'E0277'],
  },
  {
    id: 'no-python-error',
    title: '`?` “couldn’t convert the error to `PyErr`”',
    messages: [printed('no-python-error', "`?` couldn't convert the error to `PyErr`")],
    example: code('no-python-error/wrong'),
    cause:
      'In a function that returns a `PyResult`, `?` turns an error into a Python exception, and nobody has said which exception your error becomes.',
    check: {
      text: 'The message names the type of the error, here `BadLine`. PyO3 knows the errors of Rust’s standard library, such as those of files and of numbers.',
    },
    help: [
      {
        text: 'For an error of your own, say once which exception it becomes:',
        code: code('no-python-error/own', 'from'),
      },
      {
        text: 'For an error of another crate, say it at the call:',
        code: code('no-python-error/foreign', 'map'),
      },
    ],
    more: [
      {
        title: 'Errors across the boundary',
        href: '/chapters/getting-started/#errors-across-the-boundary',
      },
    ],
    names: ['question mark', 'From for PyErr', 'map_err', 'E0277'],
  },
  {
    id: 'class-with-lifetime',
    title: '“`#[pyclass]` cannot have lifetime parameters”',
    messages: [printed('class-with-lifetime', '#[pyclass] cannot have lifetime parameters')],
    example: code('class-with-lifetime/wrong'),
    cause:
      'A Python object lives as long as somebody in Python keeps it, so it cannot hold a reference to something that Rust may free earlier.',
    check: { text: "The struct below `#[pyclass]` has a `<'a>` behind its name." },
    help: [
      {
        text: 'Let the object own its data: `String` for `&str`, `Vec<T>` for `&[T]`.',
        code: code('class-with-lifetime/right'),
      },
      {
        text: 'If two objects share large data, hold them in an `Arc`. If the data are a Python object, hold a `Py<…>` of it.',
      },
    ],
    names: ['pyclass lifetime', 'struct with a reference'],
  },
  {
    id: 'class-with-type',
    title: '“`#[pyclass]` cannot have generic parameters”',
    messages: [printed('class-with-type', '#[pyclass] cannot have generic parameters')],
    example: code('class-with-type/wrong'),
    cause:
      'Rust compiles a generic struct once for each type that it is used with, but Python needs one class, and it cannot name the others.',
    check: { text: 'The struct below `#[pyclass]` has a `<T>` behind its name.' },
    help: [
      {
        text: 'Keep the generic struct, and put a class around each type that Python needs:',
        code: code('class-with-type/right'),
      },
      { text: 'If the items are Python objects of any type, `Vec<Py<PyAny>>` holds them.' },
    ],
    names: ['pyclass generic', 'type parameter'],
  },
  {
    id: 'rc-in-class',
    title: '`Rc` or `RefCell` in a class: “cannot be sent between threads safely”',
    messages: [printed('rc-in-class', 'between threads safely', 'assert_pyclass_send_sync')],
    example: code('rc-in-class/wrong'),
    cause:
      'Python may hand an object to any thread, so everything inside a `#[pyclass]` has to be safe there, and an `Rc` counts its owners without regard to threads.',
    check: {
      text: 'The first line names the type: `Rc<…>` here. `RefCell`, `Cell` and raw pointers lead to similar messages. Below it stands `assert_pyclass_send_sync`.',
    },
    help: [
      {
        text: 'Take the type that is made for threads: `Arc` for `Rc`, `Mutex` for `RefCell`, an atomic number for `Cell`.',
        code: code('rc-in-class/right'),
      },
      {
        text: 'If the type is not yours, mark the class. Then an object that is used in another thread than its own raises an exception:',
        code: code('rc-in-class/unsendable'),
      },
    ],
    more: [
      {
        title: 'Which mistakes with threads does the compiler find?',
        href: '/chapters/rust-in-your-toolset/#which-mistakes-with-threads-does-the-compiler-find',
      },
    ],
    names: ['Send', 'Sync', 'Rc pyclass', 'RefCell', 'cannot be shared between threads'],
  },
  {
    id: 'python-while-detached',
    title: '“cannot be shared between threads safely” inside `py.detach`',
    messages: [
      printed(
        'python-while-detached',
        'cannot be shared between threads safely',
        '` to implement `Ungil`',
      ),
    ],
    example: code('python-while-detached/wrong'),
    cause: 'Inside `detach` the thread may not touch Python, and the closure uses a Python object.',
    check: {
      text: 'The message contains `Ungil`, and names a `Bound`, a `Python` or another type that belongs to the interpreter.',
    },
    help: [
      {
        text: 'Take what you need out of Python before: a `Vec`, a `String`, a number. Then detach.',
        code: code('python-while-detached/right'),
      },
    ],
    more: [
      {
        title: 'How do threads of Python and Rust work together?',
        href: '/chapters/rust-in-your-toolset/#how-do-threads-of-python-and-rust-work-together',
      },
    ],
    names: ['Ungil', 'detach closure', 'rayon with Python objects'],
  },
];
