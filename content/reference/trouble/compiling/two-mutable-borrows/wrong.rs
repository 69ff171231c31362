use pyo3::prelude::*;

#[pyfunction]
fn exchange(mut cells: Vec<f64>, i: usize, j: usize) -> Vec<f64> {
    let one = &mut cells[i];
    let other = &mut cells[j];
    std::mem::swap(one, other);
    cells
}
