use pyo3::prelude::*;

#[pyfunction]
fn sorted_numbers(numbers: Vec<i64>) -> Vec<i64> {
    numbers.sort();
    numbers
}
