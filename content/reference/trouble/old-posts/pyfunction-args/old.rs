use pyo3::prelude::*;

// region: code
#[pyfunction(step = "1")]
fn next(number: i64, step: i64) -> i64 {
    number + step
}
// endregion: code
