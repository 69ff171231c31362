use pyo3::prelude::*;
use pyo3::types::PyList;

// region: code
#[pyfunction]
fn total(numbers: &PyList) -> PyResult<i64> {
    let mut sum = 0;
    for number in numbers.iter() {
        sum += number.extract::<i64>()?;
    }
    Ok(sum)
}
// endregion: code
