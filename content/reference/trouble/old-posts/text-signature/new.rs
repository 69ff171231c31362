use pyo3::prelude::*;

// region: code
#[pyfunction]
#[pyo3(signature = (number, /))]
fn double(number: i64) -> i64 {
    number * 2
}
// endregion: code
