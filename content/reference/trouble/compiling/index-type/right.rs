use pyo3::prelude::*;

#[pyfunction]
fn nth(numbers: Vec<f64>, position: usize) -> f64 {
    numbers[position]
}
