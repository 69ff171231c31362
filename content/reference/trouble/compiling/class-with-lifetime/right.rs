use pyo3::prelude::*;

#[pyclass]
struct Words {
    text: String,
    position: usize,
}
