use pyo3::prelude::*;

#[pyfunction]
fn total(py: Python<'_>, numbers: Vec<f64>) -> f64 {
    py.detach(|| numbers.iter().sum())
}
