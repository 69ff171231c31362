// region: code
use pyo3::prelude::*;

#[pyclass]
struct Counter {
    count: u64,
}

#[pymethods]
impl Counter {
    fn add(&mut self, step: u64) -> u64 {
        self.count += step;
        self.count
    }
}
// endregion: code
