use pyo3::prelude::*;

struct Celsius(f64);

// region: code
impl<'source> FromPyObject<'source> for Celsius {
    fn extract(value: &'source PyAny) -> PyResult<Self> {
        Ok(Celsius(value.extract()?))
    }
}
// endregion: code

#[pyfunction]
fn fahrenheit(temperature: Celsius) -> f64 {
    temperature.0 * 1.8 + 32.0
}
