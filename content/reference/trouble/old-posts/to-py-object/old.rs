use pyo3::prelude::*;

struct Celsius(f64);

// region: code
impl IntoPy<PyObject> for Celsius {
    fn into_py(self, py: Python) -> PyObject {
        self.0.into_py(py)
    }
}
// endregion: code

#[pyfunction]
fn boiling() -> Celsius {
    Celsius(100.0)
}
