/// Fibonacci numbers.
#[pyo3::pymodule]
mod fib_now {
    use pyo3::{exceptions::PyOverflowError, prelude::*};

    fn checked(n: u32) -> Option<u64> {
        let (mut previous, mut current) = (1u64, 0u64);
        for _ in 0..n {
            (previous, current) = (current, current.checked_add(previous)?);
        }
        Some(current)
    }

    #[pyfunction]
    fn fib(n: u32) -> PyResult<u64> {
        checked(n)
            .ok_or_else(|| PyOverflowError::new_err(format!("F({n}) does not fit into 64 bits")))
    }
}
