use pyo3::prelude::*;

#[pyfunction]
fn mean(numbers: Vec<f64>) -> f64 {
    let total: f64 = numbers.iter().sum();
    total / numbers.len()
}
