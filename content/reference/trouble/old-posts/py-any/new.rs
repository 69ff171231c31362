use pyo3::prelude::*;

// region: code
#[pyfunction]
fn kind(value: &Bound<'_, PyAny>) -> PyResult<String> {
    Ok(value.get_type().name()?.to_string())
}
// endregion: code
