use pyo3::prelude::*;

#[pyfunction]
fn double(number: i64) -> i64 {
    number * 2
}

#[pyfunction]
fn halve(number: i64) -> i64 {
    number / 2
}

#[pymodule]
fn fast(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction!(double, m)?)?;
    m.add_function(wrap_pyfunction!(halve, m)?)
}
