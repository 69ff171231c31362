use pyo3::prelude::*;
use pyo3::types::PyList;

// region: code
#[pyfunction]
fn squares(py: Python<'_>, end: usize) -> PyResult<Bound<'_, PyList>> {
    PyList::new(py, (0..end).map(|n| n * n))
}
// endregion: code
