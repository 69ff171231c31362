use pyo3::prelude::*;

fn pi() -> PyResult<f64> {
    // region: code
    let gil = Python::acquire_gil();
    let py = gil.python();
    py.import("math")?.getattr("pi")?.extract()
    // endregion: code
}
