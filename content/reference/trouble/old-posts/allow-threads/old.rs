use pyo3::prelude::*;

// region: code
#[pyfunction]
fn total(py: Python, numbers: Vec<f64>) -> f64 {
    py.allow_threads(|| numbers.iter().sum())
}
// endregion: code
