//! The n-th Fibonacci number for Python through rust-cpython, the binding of 2015.

// region: rust_cpython
use cpython::{PyResult, Python, py_fn, py_module_initializer};

/// F(n) modulo 2^64.
#[expect(clippy::unnecessary_wraps, reason = "py_fn! takes no other result")]
fn fib(_: Python, n: u32) -> PyResult<u64> {
    let mut previous = 1u64;
    let mut current = 0u64;
    for _ in 0..n {
        let next = current.wrapping_add(previous);
        previous = current;
        current = next;
    }
    Ok(current)
}

py_module_initializer!(fib_rust_cpython, |py, module| {
    module.add(py, "__doc__", "Fibonacci numbers modulo 2**64.")?;
    module.add(py, "fib", py_fn!(py, fib(n: u32)))
});
// endregion: rust_cpython
