use pyo3::prelude::*;
use pyo3::wrap_pyfunction;

#[pyfunction]
fn double(number: i64) -> i64 {
    number * 2
}

// region: code
#[pymodule]
fn tools(_py: Python, m: &PyModule) -> PyResult<()> {
    m.add_wrapped(wrap_pyfunction!(double))?;
    Ok(())
}
// endregion: code
