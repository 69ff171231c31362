/** What is read of the output of `perf script`. */
import { expect, test } from 'vitest';
import { readStacks } from '../../../scripts/profiles/perf.ts';

/** Rust tells the function first and then what was inlined into it, the innermost first; C tells it last. */
const CALLER = `
	  1dfc4 arrays::__pyfunction_count (/tmp/a/arrays.abi3.so)
  /home/you/.cargo/registry/src/index/pyo3-0.30.1/src/any.rs:12
	  1dfc4 next<f64>
  /rustc/5980/library/core/src/slice/iter.rs:1 (inlined)
	  1dfc4 {closure#0}
  /book/rust/arrays/src/kernels.rs:3 (inlined)
	  1dfc4 count_above<core::array::IntoIter<f64, 3>>
  /book/rust/arrays/src/kernels.rs:2 (inlined)
	  1dfc4 __pyfunction_count
  /book/rust/arrays/src/lib.rs:27 (inlined)
	  1ac3e pyo3::impl_::trampoline::trampoline (/tmp/a/arrays.abi3.so)
  /home/you/.cargo/registry/src/index/pyo3-0.30.1/src/trampoline.rs:1
	  17f8b _PyEval_EvalFrameDefault (/usr/lib/libpython3.11.so.1.0)
`;
const CALLED = `
	  1789e Py_INCREF
  /python/object.h:1 (inlined)
	  1789e PyFloat_AsDouble (/usr/lib/libpython3.11.so.1.0)
	  1dfd5 arrays::__pyfunction_count (/tmp/a/arrays.abi3.so)
	  1ac3e pyo3::impl_::trampoline::trampoline (/tmp/a/arrays.abi3.so)
`;
const ELSEWHERE = `
	  17f8b list_dealloc (/usr/lib/libpython3.11.so.1.0)
`;

test('stacks begin where the crate does, and samples elsewhere are left out', () => {
  const output = [CALLER, ELSEWHERE, CALLED, CALLED].join('\n\n');
  const { frames, stacks } = readStacks(output, 'arrays.abi3.so', 'arrays');
  const named = stacks.map(([stack, samples]) => [
    stack.map((place) => `${frames[place]?.kind} ${frames[place]?.name}`),
    samples,
  ]);
  expect(named).toEqual([
    [['crate arrays::__pyfunction_count', 'python PyFloat_AsDouble'], 2],
    [
      [
        'crate arrays::__pyfunction_count',
        'crate kernels::count_above',
        'crate kernels::closure',
        'library iter::next',
      ],
      1,
    ],
  ]);
});
