use pyo3::prelude::*;

#[pymodule]
mod fast {
    use pyo3::prelude::*;

    #[pyfunction]
    fn double(number: i64) -> i64 {
        number * 2
    }

    #[pyfunction]
    fn halve(number: i64) -> i64 {
        number / 2
    }
}
