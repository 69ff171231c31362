use pyo3::prelude::*;

#[pyclass(get_all)]
struct Summary {
    count: usize,
    total: f64,
}

#[pyfunction]
fn summary(numbers: Vec<f64>) -> Summary {
    Summary {
        count: numbers.len(),
        total: numbers.iter().sum(),
    }
}
