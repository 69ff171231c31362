use pyo3::prelude::*;

// region: code
#[pymodule]
mod tools {
    use pyo3::prelude::*;

    #[pyfunction]
    fn double(number: i64) -> i64 {
        number * 2
    }
}
// endregion: code
