//! A solution of the exercise, to be put in place of lib.rs.

#[pyo3::pymodule]
mod collatz {
    use pyo3::prelude::*;

    // region: solution
    use pyo3::exceptions::{PyOverflowError, PyValueError};

    /// The step after n, or `None` when it does not fit into 64 bits.
    fn next(n: u64) -> Option<u64> {
        if n.is_multiple_of(2) {
            Some(n / 2)
        } else {
            n.checked_mul(3)?.checked_add(1)
        }
    }

    /// How many times to halve an even n, or to take 3 * n + 1 of an odd one,
    /// until it is 1.
    #[pyfunction]
    fn steps(n: i64) -> PyResult<u32> {
        if n < 1 {
            return Err(PyValueError::new_err(format!(
                "n is {n}; a whole number from 1 on was expected"
            )));
        }
        let mut current = n as u64;
        let mut steps = 0u32;
        while current != 1 {
            current = next(current).ok_or_else(|| {
                PyOverflowError::new_err(format!(
                    "what follows {current} does not fit into 64 bits"
                ))
            })?;
            steps += 1;
        }
        Ok(steps)
    }
    // endregion: solution
}
