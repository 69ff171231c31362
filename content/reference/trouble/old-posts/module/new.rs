use pyo3::prelude::*;

#[pyfunction]
fn double(number: i64) -> i64 {
    number * 2
}

// region: code
#[pymodule]
fn tools(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction!(double, m)?)?;
    Ok(())
}
// endregion: code
