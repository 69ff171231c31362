use pyo3::prelude::*;

struct Stack<T> {
    items: Vec<T>,
}

#[pyclass]
struct FloatStack {
    inner: Stack<f64>,
}
