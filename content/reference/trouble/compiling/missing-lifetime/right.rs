use pyo3::prelude::*;

#[pyfunction]
fn longer<'a>(one: &'a str, other: &'a str) -> &'a str {
    if one.len() < other.len() { other } else { one }
}
