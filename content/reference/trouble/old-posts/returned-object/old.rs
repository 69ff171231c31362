use pyo3::prelude::*;
use pyo3::types::PyDict;

// region: code
#[pyfunction]
fn options(py: Python) -> PyResult<PyObject> {
    let options = PyDict::new(py);
    options.set_item("fast", true)?;
    Ok(options.into())
}
// endregion: code
