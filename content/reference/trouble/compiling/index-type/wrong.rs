use pyo3::prelude::*;

#[pyfunction]
fn nth(numbers: Vec<f64>, position: i64) -> f64 {
    numbers[position]
}
