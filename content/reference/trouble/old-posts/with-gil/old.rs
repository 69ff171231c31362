use pyo3::prelude::*;

fn pi() -> PyResult<f64> {
    // region: code
    Python::with_gil(|py| {
        py.import("math")?.getattr("pi")?.extract()
    })
    // endregion: code
}
