use pyo3::prelude::*;

// region: code
#[pyfunction]
fn kind(value: &PyAny) -> PyResult<&str> {
    value.get_type().name()
}
// endregion: code
