use pyo3::prelude::*;

#[pyfunction]
fn exchange(mut cells: Vec<f64>, i: usize, j: usize) -> Vec<f64> {
    let one = cells[i];
    cells[i] = cells[j];
    cells[j] = one;
    cells
}
