use pyo3::prelude::*;

#[pyfunction]
fn total(numbers: &Bound<'_, PyAny>) -> PyResult<i64> {
    let mut sum = 0;
    // region: code
    for number in numbers.iter()? {
        sum += number?.extract::<i64>()?;
    }
    // endregion: code
    Ok(sum)
}
