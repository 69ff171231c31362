use pyo3::prelude::*;

struct Celsius(f64);

// region: code
impl<'py> FromPyObject<'_, 'py> for Celsius {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Celsius(value.extract()?))
    }
}
// endregion: code

#[pyfunction]
fn fahrenheit(temperature: Celsius) -> f64 {
    temperature.0 * 1.8 + 32.0
}
