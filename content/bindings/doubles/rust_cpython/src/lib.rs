//! Counts equal neighbours for Python through rust-cpython, the binding of 2017.

// region: rust_cpython
use cpython::{PyResult, Python, py_fn, py_module_initializer};
use doubles::count;

#[expect(clippy::unnecessary_wraps, reason = "py_fn! takes no other result")]
fn count_zipped(_: Python, text: &str) -> PyResult<usize> {
    Ok(count::count_zipped(text))
}

#[expect(clippy::unnecessary_wraps, reason = "py_fn! takes no other result")]
fn count_once(_: Python, text: &str) -> PyResult<usize> {
    Ok(count::count_once(text))
}

#[expect(clippy::unnecessary_wraps, reason = "py_fn! takes no other result")]
fn count_bytes(_: Python, text: &str) -> PyResult<usize> {
    Ok(count::count_bytes(text.as_bytes()))
}

py_module_initializer!(doubles_rust_cpython, |py, module| {
    module.add(py, "__doc__", "Counts equal neighbours.")?;
    module.add(py, "count_zipped", py_fn!(py, count_zipped(text: &str)))?;
    module.add(py, "count_once", py_fn!(py, count_once(text: &str)))?;
    module.add(py, "count_bytes", py_fn!(py, count_bytes(text: &str)))
});
// endregion: rust_cpython
