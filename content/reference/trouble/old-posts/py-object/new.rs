use pyo3::prelude::*;

// region: code
#[pyclass]
struct Job {
    callback: Py<PyAny>,
}
// endregion: code

#[pymethods]
impl Job {
    #[new]
    fn new(callback: Py<PyAny>) -> Self {
        Job { callback }
    }

    fn run(&self, py: Python<'_>) -> PyResult<()> {
        self.callback.call0(py)?;
        Ok(())
    }
}
