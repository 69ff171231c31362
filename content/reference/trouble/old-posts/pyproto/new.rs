use pyo3::prelude::*;

#[pyclass]
struct Point {
    x: f64,
    y: f64,
}

// region: code
#[pymethods]
impl Point {
    fn __str__(&self) -> String {
        format!("({}, {})", self.x, self.y)
    }
}
// endregion: code
