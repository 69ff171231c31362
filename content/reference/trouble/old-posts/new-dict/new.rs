use pyo3::prelude::*;
use pyo3::types::PyDict;

// region: code
#[pyfunction]
fn count<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyDict>> {
    let result = PyDict::new(py);
    result.set_item("length", text.len())?;
    Ok(result)
}
// endregion: code
