//! Your turn: counts the steps from a number to 1.

#[pyo3::pymodule]
mod collatz {
    use pyo3::prelude::*;

    /// How many times to halve an even n, or to take 3 * n + 1 of an odd one,
    /// until it is 1.
    #[pyfunction]
    fn steps(n: i64) -> PyResult<u32> {
        todo!("count the steps from {n} to 1")
    }
}
