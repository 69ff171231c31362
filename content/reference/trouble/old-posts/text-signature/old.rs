use pyo3::prelude::*;

// region: code
#[pyfunction]
#[text_signature = "(number, /)"]
fn double(number: i64) -> i64 {
    number * 2
}
// endregion: code
