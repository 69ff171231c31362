//! `fib` computes Fibonacci numbers: plain Rust in `fibonacci`, and a Python
//! module over it.

pub mod fibonacci;

/// The Python module; built unless the feature `python` is switched off.
#[cfg(feature = "python")]
// region: module
#[pyo3::pymodule]
mod fib {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;

    use crate::fibonacci;
    // endregion: module

    // region: validated
    /// The largest n: nobody waits long for it, so no function here has to ask
    /// for Ctrl+C.
    const LARGEST: i64 = 1_000_000;

    /// A number of steps, or the `ValueError` that says what was expected
    /// instead.
    fn steps(n: i64) -> PyResult<u32> {
        match u32::try_from(n) {
            Ok(steps) if n <= LARGEST => Ok(steps),
            _ => Err(PyValueError::new_err(format!(
                "n is {n}; a whole number from 0 to {LARGEST} was expected"
            ))),
        }
    }
    // endregion: validated

    // region: fib
    /// The n-th Fibonacci number.
    #[pyfunction]
    fn fib(n: i64) -> PyResult<u128> {
        fibonacci::fib_u128(steps(n)?).ok_or_else(|| {
            PyOverflowError::new_err(format!(
                "F({n}) does not fit into 128 bits; the last is F(186)"
            ))
        })
    }
    // endregion: fib

    // region: wrapping
    /// The n-th Fibonacci number modulo 2**64.
    #[pyfunction]
    fn fib_wrapping(n: i64) -> PyResult<u64> {
        Ok(fibonacci::fib_wrapping(steps(n)?))
    }
    // endregion: wrapping

    // region: checked
    /// The n-th Fibonacci number, if it fits into 64 bits.
    #[pyfunction]
    fn fib_checked(n: i64) -> PyResult<u64> {
        fibonacci::fib_checked(steps(n)?).ok_or_else(|| {
            PyOverflowError::new_err(format!(
                "F({n}) does not fit into 64 bits; the last is F(93)"
            ))
        })
    }
    // endregion: checked

    // region: nothing
    /// Return n: what remains is what a call costs.
    #[pyfunction]
    fn nothing(n: i64) -> i64 {
        n
    }
    // endregion: nothing

    /// Names the module as users import it; functions would say `fib.fib`
    /// otherwise.
    #[pymodule_init]
    fn finish(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        for (_, function) in module.dict() {
            if function.is_callable() {
                function.setattr("__module__", "fib")?;
            }
        }
        Ok(())
    }
}
