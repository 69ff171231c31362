use pyo3::prelude::*;

#[pyclass]
struct Counter {
    count: u64,
}

// region: code
#[pymethods]
impl Counter {
    #[args(step = "1")]
    fn add(&mut self, step: u64) {
        self.count += step;
    }
}
// endregion: code
