use pyo3::prelude::*;

#[pyfunction]
fn shout(text: &str) -> &str {
    let loud = text.to_uppercase();
    &loud
}
