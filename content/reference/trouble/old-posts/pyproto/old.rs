use pyo3::prelude::*;
use pyo3::PyObjectProtocol;

#[pyclass]
struct Point {
    x: f64,
    y: f64,
}

// region: code
#[pyproto]
impl PyObjectProtocol for Point {
    fn __str__(&self) -> PyResult<String> {
        Ok(format!("({}, {})", self.x, self.y))
    }
}
// endregion: code
