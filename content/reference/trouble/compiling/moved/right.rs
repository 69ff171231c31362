use pyo3::prelude::*;

fn sum(numbers: &[f64]) -> f64 {
    numbers.iter().sum()
}

#[pyfunction]
fn mean(numbers: Vec<f64>) -> f64 {
    let total = sum(&numbers);
    total / numbers.len() as f64
}
