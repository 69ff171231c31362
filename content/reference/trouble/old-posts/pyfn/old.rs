use pyo3::prelude::*;

// region: code
#[pymodule]
fn tools(_py: Python, m: &PyModule) -> PyResult<()> {
    #[pyfn(m, "double")]
    fn double(_py: Python, number: i64) -> i64 {
        number * 2
    }

    Ok(())
}
// endregion: code
