use pyo3::prelude::*;
// region: code
use pyo3::sync::PyOnceLock;

static NAMES: PyOnceLock<Vec<String>> = PyOnceLock::new();
// endregion: code

#[pyfunction]
fn names(py: Python<'_>) -> Vec<String> {
    NAMES.get_or_init(py, || vec!["whale".to_owned()]).clone()
}
