use pyo3::prelude::*;

#[pyclass]
struct Counter {
    count: u64,
}

// region: code
#[pyfunction]
fn reset(counter: &Bound<'_, Counter>) {
    counter.borrow_mut().count = 0;
}
// endregion: code
