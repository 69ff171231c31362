use pyo3::prelude::*;

#[pyfunction]
fn longer(one: &str, other: &str) -> &str {
    if one.len() < other.len() { other } else { one }
}
