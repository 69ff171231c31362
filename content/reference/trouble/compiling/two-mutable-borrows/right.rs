use pyo3::prelude::*;

#[pyfunction]
fn exchange(mut cells: Vec<f64>, i: usize, j: usize) -> Vec<f64> {
    cells.swap(i, j);
    cells
}
