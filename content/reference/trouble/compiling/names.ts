/** Entries about compiling: names that the compiler does not find, and types of numbers. */
import type { Trouble } from '../../../../src/reference/trouble/trouble.ts';
import { code, printed } from './files.ts';

const project = { title: 'A project', href: '/chapters/getting-started/#a-project' };

export const names: readonly Trouble[] = [
  {
    id: 'no-dependency',
    title: '“use of unresolved module or unlinked crate `pyo3`”',
    messages: [printed('no-dependency', 'use of unresolved module or unlinked crate `pyo3`')],
    example: code('no-dependency/wrong'),
    cause: 'The project does not name PyO3 among its dependencies.',
    check: {
      text: 'Below `[dependencies]` in `Cargo.toml` there is no line that begins with `pyo3`.',
    },
    help: [
      {
        text: 'Type `cargo add pyo3` in the folder of `Cargo.toml`. The same file then compiles. The same is true of any other crate that is not found.',
      },
    ],
    more: [project],
    names: ['E0432', 'E0433', 'cargo add pyo3', 'unresolved import pyo3', 'cannot find crate'],
  },
  {
    id: 'no-prelude',
    title: '“cannot find attribute `pyfunction` in this scope”',
    messages: [printed('no-prelude', 'cannot find attribute `pyfunction` in this scope')],
    example: code('no-prelude/wrong'),
    cause: 'The file uses a name of PyO3 and has not imported it.',
    check: {
      text: 'The file does not begin with `use pyo3::prelude::*;`. Each file, and each `mod` inside one, needs its own.',
    },
    help: [{ text: 'Write the line at the top:', code: code('no-prelude/right') }],
    more: [project],
    names: ['cannot find attribute pymodule', 'cannot find attribute pyclass', 'prelude'],
  },
  {
    id: 'wrapped-without-macro',
    title: '“cannot find module or crate `wrapped_pyfunction`”',
    messages: [
      printed('wrapped-without-macro', 'cannot find module or crate `wrapped_pyfunction`'),
    ],
    example: code('wrapped-without-macro/wrong'),
    cause:
      '`#[pyfunction]` writes a module with the name of the function beside it, which `wrap_pyfunction!` needs, and the attribute is missing.',
    check: { text: 'The function exists, and there is no `#[pyfunction]` in the line above it.' },
    help: [
      {
        text: 'Write `#[pyfunction]` above the function:',
        code: code('wrapped-without-macro/right'),
      },
      {
        text: 'If the function lies in another file, give `wrap_pyfunction!` its path: `wrap_pyfunction!(other::double, m)`.',
      },
    ],
    names: ['E0433', 'wrap_pyfunction', 'pyfunction missing'],
  },
  {
    id: 'not-added',
    title: '“function … is never used”, although Python should use it',
    messages: [printed('not-added', 'warning: function `…` is never used')],
    example: code('not-added/wrong'),
    cause:
      'Nothing adds the function to the module: it compiles, and Python says `AttributeError` when you call it.',
    check: {
      text: 'The function has `#[pyfunction]`, and its name does not stand in the `#[pymodule]`.',
    },
    help: [
      { text: 'Add it to the module:', code: code('not-added/right') },
      {
        text: 'Or write the module as a `mod`. What stands inside it need not be added, and so cannot be forgotten:',
        code: code('not-added/module'),
      },
    ],
    more: [project],
    names: ['dead_code', 'function not exported'],
  },
  {
    id: 'index-type',
    title: '“the type `[f64]` cannot be indexed by `i64`”',
    messages: [printed('index-type', 'the type `…` cannot be indexed by `…`')],
    example: code('index-type/wrong'),
    cause: 'An index in Rust is a `usize`, a number that is never negative.',
    check: { text: 'The message names the type that you gave, and says what slice indices are.' },
    help: [
      {
        text: 'Take a `usize` from the start. Python then gets an `OverflowError` for a negative number:',
        code: code('index-type/right'),
      },
      {
        text: 'Inside a computation, `usize::try_from(position)` converts and tells you if it cannot.',
      },
    ],
    names: ['slice indices are of type usize', 'SliceIndex', 'negative index', 'E0277'],
  },
  {
    id: 'number-types',
    title: '“cannot divide `f64` by `usize`”',
    messages: [printed('number-types', 'cannot divide `…` by `…`')],
    example: code('number-types/wrong'),
    cause: 'Rust never converts a number by itself, so both sides have to have one type.',
    check: {
      text: 'The message names both types. `+`, `-`, `*` and comparisons lead to similar ones.',
    },
    help: [
      {
        text: 'Convert one side: `as f64` for a count that is below 2⁵³, `f64::from(…)` for an `i32` or `u32`.',
        code: code('number-types/right'),
      },
    ],
    names: ['mismatched types', 'cannot add', 'cannot multiply', 'as f64', 'E0277', 'E0308'],
  },
];
