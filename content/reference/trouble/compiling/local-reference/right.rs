use pyo3::prelude::*;

#[pyfunction]
fn shout(text: &str) -> String {
    text.to_uppercase()
}
