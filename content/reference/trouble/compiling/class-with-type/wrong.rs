use pyo3::prelude::*;

#[pyclass]
struct Stack<T> {
    items: Vec<T>,
}
