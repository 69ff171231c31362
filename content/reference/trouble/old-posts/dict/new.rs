use pyo3::prelude::*;
use pyo3::types::PyDict;

// region: code
#[pyfunction]
fn amount(order: &Bound<'_, PyDict>) -> PyResult<f64> {
    match order.get_item("amount")? {
        Some(value) => value.extract(),
        None => Ok(0.0),
    }
}
// endregion: code
