// region: code
use cpython::{PyResult, Python, py_fn, py_module_initializer};

fn double(_: Python, number: i64) -> PyResult<i64> {
    Ok(number * 2)
}

py_module_initializer!(tools, inittools, PyInit_tools, |py, m| {
    m.add(py, "double", py_fn!(py, double(number: i64)))?;
    Ok(())
});
// endregion: code
