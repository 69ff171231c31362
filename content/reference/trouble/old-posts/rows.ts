/** The rows of "Code from an old post": PyO3 0.12 to today, what came before it, and rust-cpython. */
import type { OfPyO3, OldPost, OldPostGroup } from '../../../../src/reference/trouble/old-post.ts';

/** References that belonged to the GIL, `&PyAny` and the like: `Bound` came beside them, and then they went. */
const REFERENCES: OfPyO3 = {
  changed: { version: '0.21.0', pull: 3707 },
  gone: { version: '0.23.0', pull: 4378 },
};

/** The traits that made Python objects of Rust's values. */
const CONVERSIONS: OfPyO3 = {
  changed: { version: '0.23.0', pull: 4618 },
  gone: { version: '0.25.0', pull: 5010 },
};

const SIGNATURES: OfPyO3 = {
  changed: { version: '0.18.0', pull: 2702 },
  gone: { version: '0.20.0', pull: 3232 },
};

const RUST_CPYTHON = {
  title: 'rust-cpython’s README',
  href: 'https://github.com/dgrunwald/rust-cpython',
};

const attaching: readonly OldPost[] = [
  {
    id: 'with-gil',
    old: '`Python::with_gil`',
    today: '`Python::attach`',
    since: {
      changed: { version: '0.26.0', pull: 5209 },
      gone: { version: '0.28.0', pull: 5740 },
    },
    how: 'Only the name is new. A thread that runs Python code or touches its objects is attached to the interpreter, with or without a GIL.',
    find: [['named `with_gil` found']],
    names: ['no function or associated item named with_gil'],
  },
  {
    id: 'acquire-gil',
    old: '`Python::acquire_gil`',
    today: '`Python::attach`',
    since: {
      changed: { version: '0.17.0', pull: 2549 },
      gone: { version: '0.19.0', pull: 2981 },
    },
    how: "What followed `gil.python()` becomes the body of a closure. In a `#[pyfunction]` you need neither: ask for `py: Python<'_>` as an argument.",
    find: [['named `acquire_gil` found']],
    names: ['gil.python()', 'GILGuard'],
  },
  {
    id: 'allow-threads',
    old: '`py.allow_threads`',
    today: '`py.detach`',
    since: {
      changed: { version: '0.26.0', pull: 5221 },
      gone: { version: '0.28.0', pull: 5740 },
    },
    how: 'Only the name is new. While the thread is detached, other threads can run Python.',
    find: [['named `allow_threads` found']],
    names: ['release the GIL in old code'],
  },
  {
    id: 'prepare',
    old: '`prepare_freethreaded_python`',
    today: '`Python::initialize`',
    since: {
      changed: { version: '0.26.0', pull: 5247 },
      gone: { version: '0.28.0', pull: 5740 },
    },
    how: 'Only a Rust program that starts Python needs this. A module that Python imports does not.',
    find: [['`prepare_freethreaded_python` in crate']],
    names: ['pyo3::prepare_freethreaded_python', 'auto-initialize', 'embed Python in Rust'],
  },
];

const modules: readonly OldPost[] = [
  {
    id: 'module',
    old: '`fn m(_py: Python, m: &PyModule)`',
    today: "`fn m(m: &Bound<'_, PyModule>)`",
    since: { changed: { version: '0.21.0', pull: 3905 }, gone: { version: '0.23.0', pull: 4378 } },
    how: 'The module is the only argument. `m.py()` gives the `Python` that was the first one.',
    find: [['`&…PyModule: From<&']],
    names: ['pymodule', '&PyModule', 'add_function', 'WrapPyFunctionArg'],
  },
  {
    id: 'add-wrapped',
    old: '`m.add_wrapped`',
    today: '`#[pymodule] mod`',
    since: { changed: { version: '0.12.0', pull: 1143 }, gone: { version: '0.23.0', pull: 4378 } },
    how: 'A module can be written as a `mod` since PyO3 0.22: functions and classes inside it need not be added. A function stays possible, with `m.add_function`.',
    find: [['named `add_wrapped` found for reference `&…PyModule`']],
    names: ['wrap_pyfunction', 'wrap_function', 'use pyo3::wrap_pyfunction', 'declarative module'],
  },
  {
    id: 'pyfn',
    old: '`#[pyfn(m, "name")]`',
    today: '`#[pyfunction]`',
    since: { changed: { version: '0.14.0', pull: 1610 }, gone: { version: '0.16.0', pull: 2007 } },
    how: 'Another name than that of the Rust function is `#[pyo3(name = "…")]`.',
    find: [['expected one of: `name`, `pass_module`, `signature`', '#[pyfn(']],
    names: ['pyfn'],
  },
];

const types: readonly OldPost[] = [
  {
    id: 'py-any',
    old: '`&PyAny`',
    today: "`&Bound<'_, PyAny>`",
    since: REFERENCES,
    how: 'A `Bound` is a reference that counts: it keeps its object alive, and it says in its type that the thread is attached.',
    find: [['`&…PyAny` cannot be used as a Python function argument']],
    names: ['PyAny', 'GIL refs', 'gil-refs', 'Bound', 'PyO3 0.20', 'PyO3 0.21'],
  },
  {
    id: 'list',
    old: '`&PyList`',
    today: "`&Bound<'_, PyList>`",
    since: REFERENCES,
    how: 'The methods have kept their names. The same holds for `&PyTuple`, `&PyString`, `&PyBytes` and `&PySet`.',
    find: [
      ['`&PyList` cannot be used as a Python function argument'],
      ['named `iter` found for reference `&PyList`'],
    ],
    names: ['PyList', 'PyTuple', 'PyString', 'PyBytes', 'PySet'],
  },
  {
    id: 'dict',
    old: '`&PyDict`, `get_item`',
    today: "`&Bound<'_, PyDict>`, `get_item(…)?`",
    since: { changed: { version: '0.20.0', pull: 3330 }, gone: { version: '0.23.0', pull: 4378 } },
    how: '`get_item` returns a `PyResult<Option<…>>`: a key whose hash raises an exception is no longer the same as a missing key.',
    find: [
      ['`&PyDict` cannot be used as a Python function argument'],
      ['named `get_item` found for reference `&PyDict`'],
    ],
    names: ['PyDict'],
  },
  {
    id: 'new-dict',
    old: "`&'py PyDict`, returned",
    today: "`Bound<'py, PyDict>`, returned",
    since: REFERENCES,
    how: '`PyDict::new` and the other constructors return a `Bound`. Return it as it is.',
    find: [['`&PyDict` cannot be converted to a Python object', 'the trait `IntoPyObject<']],
    names: ['return a PyDict', 'PyDict::new'],
  },
  {
    id: 'new-bound',
    old: '`PyList::new_bound`',
    today: '`PyList::new`',
    since: { changed: { version: '0.23.0', pull: 4388 }, gone: { version: '0.25.0', pull: 4982 } },
    how: 'Names with `_bound` were there while two kinds of references existed: `import_bound`, `eval_bound`, `PyDict::new_bound`. Leave `_bound` away. `PyList::new` and `PyTuple::new` return a `PyResult`.',
    find: [['named `new_bound` found for struct']],
    names: ['new_bound', 'import_bound', 'eval_bound', 'into_py_dict_bound', 'PyO3 0.22'],
  },
  {
    id: 'iter',
    old: '`.iter()?` of any object',
    today: '`.try_iter()?`',
    since: { changed: { version: '0.23.0', pull: 4553 }, gone: { version: '0.25.0', pull: 4982 } },
    how: 'Only for a `PyAny`, which may not be iterable. A list, tuple, dict or set keeps `iter`.',
    find: [['named `iter` found for reference `&…Bound<']],
    names: ['try_iter', 'iterate over any Python object'],
  },
  {
    id: 'downcast',
    old: '`.downcast::<PyList>()`',
    today: '`.cast::<PyList>()`',
    since: { changed: { version: '0.27.0', pull: 5472 }, gone: { version: '0.29.0', pull: 6068 } },
    how: 'Only the names are new: `downcast_into` is `cast_into`, `downcast_exact` is `cast_exact`, and `DowncastError` is `CastError`.',
    find: [['named `downcast` found']],
    names: ['downcast_into', 'downcast_exact', 'DowncastError', 'PyDowncastError', 'cast_as'],
  },
  {
    id: 'py-object',
    old: '`PyObject`',
    today: '`Py<PyAny>`',
    since: { changed: { version: '0.26.0', pull: 5325 }, gone: { version: '0.28.0', pull: 5740 } },
    how: '`PyObject` was another name of the same type. A `Py` can be kept in a struct; a `Bound` cannot.',
    find: [['cannot find type `PyObject` in this scope']],
    names: ['type PyObject', 'E0425'],
  },
  {
    id: 'as-ref',
    old: '`object.as_ref(py)`',
    today: '`object.bind(py)`',
    since: REFERENCES,
    how: '`bind` borrows. `into_ref(py)`, which took the object, is `into_bound(py)`.',
    find: [['this method takes 0 arguments but 1 argument was supplied', 'as_ref(py)']],
    names: ['as_ref', 'into_ref', 'bind', 'into_bound'],
  },
];

const conversions: readonly OldPost[] = [
  {
    id: 'returned-object',
    old: '`PyResult<PyObject>`, with `.into()`',
    today: 'the type itself',
    since: { changed: { version: '0.26.0', pull: 5325 }, gone: { version: '0.28.0', pull: 5740 } },
    how: 'Return the `Bound`, the number or the struct itself. PyO3 converts it, and your signature says what comes back.',
    find: [['cannot find type `PyObject` in this scope', 'PyResult<PyObject>']],
    names: ['PyResult<PyObject>', 'return PyObject'],
  },
  {
    id: 'into-py',
    old: '`.into_py(py)`, `.to_object(py)`',
    today: '`#[derive(IntoPyObject)]`',
    since: CONVERSIONS,
    how: 'A function that returns one type or another returns an enum. To convert one value yourself, call `value.into_pyobject(py)?`, which gives a `Bound`.',
    find: [['named `into_py` found'], ['named `to_object` found']],
    names: ['into_py', 'to_object', 'into_pyobject', 'return different types', 'IntoPy'],
  },
  {
    id: 'to-py-object',
    old: '`impl IntoPy<PyObject> for …`',
    today: '`#[derive(IntoPyObject)]`',
    since: CONVERSIONS,
    how: 'A struct with one unnamed field becomes the value of the field. One with named fields becomes a dict. `impl ToPyObject` is replaced in the same way.',
    find: [['cannot find trait `IntoPy` in this scope']],
    names: ['ToPyObject', 'IntoPy', 'impl IntoPy', 'IntoPyObject', 'E0405'],
  },
  {
    id: 'from-py-object',
    old: "`impl FromPyObject<'source> for …`",
    today: "`impl FromPyObject<'_, 'py> for …`",
    since: { changed: { version: '0.21.0', pull: 3706 }, gone: { version: '0.23.0', pull: 4378 } },
    how: 'Since PyO3 0.27 the trait has a second lifetime and a type for its error. Often `#[derive(FromPyObject)]` writes all of this for you.',
    find: [
      ['trait takes 2 lifetime arguments but 1 lifetime argument was supplied', 'FromPyObject<'],
    ],
    names: ['extract_bound', 'impl FromPyObject', 'E0107'],
  },
  {
    id: 'eval',
    old: '`py.eval("…", None, None)`',
    today: '`py.eval(c"…", None, None)`',
    since: { changed: { version: '0.23.0', pull: 4435 } },
    how: 'A `c` in front of the text makes a text for C, without a copy. `py.run` and `PyModule::from_code` want the same.',
    find: [['expected `&CStr`, found `&str`']],
    names: ['py.run', 'from_code', 'CStr', 'expected &CStr found &str'],
  },
];

const classes: readonly OldPost[] = [
  {
    id: 'class-by-value',
    old: 'a `#[pyclass]` taken by value',
    today: 'taken by reference',
    since: { changed: { version: '0.28.0', pull: 5550 }, gone: { version: '0.30.0', pull: 6188 } },
    how: 'A class that can be cloned used to be copied out of its Python object. To have that again, write `#[pyclass(from_py_object)]`.',
    find: [["the trait `FromPyObject<'_, '_>` is not implemented for `…`"]],
    names: ['from_py_object', 'skip_from_py_object', 'Clone pyclass'],
  },
  {
    id: 'py-cell',
    old: '`&PyCell<Counter>`',
    today: "`&Bound<'_, Counter>`",
    since: REFERENCES,
    how: '`borrow` and `borrow_mut` are methods of the `Bound`. Where you only call methods, `&Counter` or `&mut Counter` will do.',
    find: [['cannot find type `PyCell` in this scope']],
    names: ['PyCell', 'borrow_mut'],
  },
  {
    id: 'once-cell',
    old: '`GILOnceCell`',
    today: '`PyOnceLock`',
    since: { changed: { version: '0.26.0', pull: 5223 }, gone: { version: '0.28.0', pull: 5740 } },
    how: 'A value that is made once and kept for the whole run. The new type is safe without a GIL, too: the value is computed once only.',
    find: [['struct `GILOnceCell` is private']],
    names: ['GILOnceCell', 'lazy_static', 'static value', 'global'],
  },
  {
    id: 'pyproto',
    old: '`#[pyproto]`',
    today: '`#[pymethods]`',
    since: { changed: { version: '0.16.0', pull: 2173 }, gone: { version: '0.18.0', pull: 2587 } },
    how: 'Special methods stand among the others. The names of the traits, such as `PyNumberProtocol` or `PyIterProtocol`, are not needed any more.',
    find: [['cannot find attribute `pyproto` in this scope']],
    names: ['PyObjectProtocol', 'PyNumberProtocol', 'PyIterProtocol', 'PySequenceProtocol'],
  },
  {
    id: 'args',
    old: '`#[args(step = "1")]`',
    today: '`#[pyo3(signature = (step = 1))]`',
    since: SIGNATURES,
    how: 'The default is Rust and stands without quotation marks. `*` and `/` mean what they mean in Python.',
    find: [['cannot find attribute `args` in this scope']],
    names: ['#[args]', 'default argument in old PyO3'],
  },
  {
    id: 'pyfunction-args',
    old: '`#[pyfunction(step = "1")]`',
    today: '`#[pyo3(signature = (…))]`',
    since: SIGNATURES,
    how: 'The signature names all arguments, in the order of the function.',
    find: [['expected one of: `name`, `pass_module`, `signature`', '#[pyfunction(']],
    names: ['pyfunction arguments'],
  },
  {
    id: 'text-signature',
    old: '`#[text_signature = "…"]`',
    today: '`#[pyo3(signature = (…))]`',
    since: { changed: { version: '0.14.0', pull: 1658 }, gone: { version: '0.16.0', pull: 2007 } },
    how: '`help()` now shows the signature without being told. Another text than the true one is `#[pyo3(text_signature = "…")]`.',
    find: [['cannot find attribute `text_signature` in this scope']],
    names: ['text_signature', 'help shows no signature'],
  },
  {
    id: 'error-names',
    old: '`ValueError::py_err`',
    today: '`PyValueError::new_err`',
    since: { changed: { version: '0.12.0', pull: 1024 }, gone: { version: '0.14.0', pull: 1426 } },
    how: 'All exceptions of Python have `Py` in front of their name.',
    find: [['unresolved import `pyo3::exceptions::…Error`']],
    names: ['py_err', 'exceptions::ValueError', 'exceptions::TypeError', 'exc::ValueError'],
  },
];

const older: readonly OldPost[] = [
  {
    id: 'nightly',
    old: '`#![feature(specialization)]`',
    today: 'nothing',
    since: { changed: { version: '0.10.0', pull: 917 } },
    how: 'Posts before May 2020 ask for a nightly compiler. PyO3 needs none now, and no `#[macro_use] extern crate` either.',
    find: [['`#![feature]` may not be used on the stable release channel']],
    names: ['nightly', 'rustup default nightly', 'extern crate pyo3', 'E0554'],
  },
  {
    id: 'py-fn',
    old: '`py_module_initializer!`, `py_fn!`',
    today: '`#[pymodule]`, `#[pyfunction]`',
    since: RUST_CPYTHON,
    how: 'That is rust-cpython, an older binding, and this is what a project with PyO3 says to it. With the crate `cpython` it compiles, but the README of that crate names Python 3.11 as the newest one that it supports. Replace `cpython` by `pyo3` in `Cargo.toml`.',
    find: [['unresolved import `cpython`', 'py_fn']],
    names: ['rust-cpython', 'cpython crate', 'PyInit_', 'use cpython'],
  },
  {
    id: 'py-class',
    old: '`py_class!`',
    today: '`#[pyclass]`, `#[pymethods]`',
    since: RUST_CPYTHON,
    how: 'The data are fields of a struct. A method that changes them takes `&mut self`, and PyO3 checks the borrow at run time: no `Cell` is needed.',
    find: [['unresolved import `cpython`', 'py_class']],
    names: ['rust-cpython class', 'py_class'],
  },
];

export const OLD_POSTS: readonly OldPostGroup[] = [
  { id: 'old-attaching', title: 'The GIL', rows: attaching },
  { id: 'old-modules', title: 'Modules', rows: modules },
  { id: 'old-types', title: 'Python’s types', rows: types },
  { id: 'old-conversions', title: 'Conversions', rows: conversions },
  { id: 'old-classes', title: 'Functions, classes and errors', rows: classes },
  { id: 'old-older', title: 'Before PyO3 0.12, and rust-cpython', rows: older },
];
