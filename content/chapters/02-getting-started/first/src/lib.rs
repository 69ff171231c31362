/// Fibonacci numbers.
#[pyo3::pymodule]
mod fib {
    use pyo3::prelude::*;

    /// The n-th Fibonacci number.
    #[pyfunction]
    fn fib(n: u32) -> u64 {
        let mut previous = 1u64;
        let mut current = 0u64;
        for _ in 0..n {
            let next = current + previous;
            previous = current;
            current = next;
        }
        current
    }
}
