// region: code
use pyo3::prelude::*;
// endregion: code

#[pyfunction]
fn double(number: i64) -> i64 {
    number * 2
}
