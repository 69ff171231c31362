use pyo3::prelude::*;

// region: code
#[pyfunction]
fn total(py: Python<'_>, numbers: Vec<f64>) -> f64 {
    py.detach(|| numbers.iter().sum())
}
// endregion: code
