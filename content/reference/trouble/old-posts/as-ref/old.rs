use pyo3::prelude::*;
use pyo3::types::PyList;

fn length(py: Python<'_>, list: &Py<PyList>) -> usize {
    // region: code
    list.as_ref(py).len()
    // endregion: code
}
