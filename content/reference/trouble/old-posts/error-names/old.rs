use pyo3::prelude::*;
// region: code
use pyo3::exceptions::ValueError;

#[pyfunction]
fn root(number: f64) -> PyResult<f64> {
    if number < 0.0 {
        return Err(ValueError::py_err("below zero"));
    }
    Ok(number.sqrt())
}
// endregion: code
