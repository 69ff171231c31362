use pyo3::prelude::*;

#[pyclass]
struct Words<'a> {
    text: &'a str,
    position: usize,
}
