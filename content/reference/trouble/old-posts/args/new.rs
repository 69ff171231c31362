use pyo3::prelude::*;

#[pyclass]
struct Counter {
    count: u64,
}

// region: code
#[pymethods]
impl Counter {
    #[pyo3(signature = (step = 1))]
    fn add(&mut self, step: u64) {
        self.count += step;
    }
}
// endregion: code
