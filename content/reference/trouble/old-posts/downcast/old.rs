use pyo3::prelude::*;
use pyo3::types::PyList;

#[pyfunction]
fn length(value: &Bound<'_, PyAny>) -> PyResult<usize> {
    // region: code
    let list = value.downcast::<PyList>()?;
    Ok(list.len())
    // endregion: code
}
