use pyo3::prelude::*;

// region: code
#[pyfunction]
fn number_or_text(py: Python, text: &str) -> PyResult<PyObject> {
    match text.parse::<i64>() {
        Ok(number) => Ok(number.into_py(py)),
        Err(_) => Ok(text.to_object(py)),
    }
}
// endregion: code
