use pyo3::prelude::*;

// region: code
#[derive(IntoPyObject)]
struct Celsius(f64);
// endregion: code

#[pyfunction]
fn boiling() -> Celsius {
    Celsius(100.0)
}
