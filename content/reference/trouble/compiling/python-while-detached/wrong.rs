use pyo3::prelude::*;
use pyo3::types::PyList;

#[pyfunction]
fn total(py: Python<'_>, numbers: &Bound<'_, PyList>) -> PyResult<f64> {
    py.detach(|| {
        let mut sum = 0.0;
        for number in numbers.iter() {
            sum += number.extract::<f64>()?;
        }
        Ok(sum)
    })
}
