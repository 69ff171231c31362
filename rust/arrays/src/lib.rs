//! `arrays` works on memory that Python owns: plain Rust in `kernels`, and a
//! Python module over it.

pub mod kernels;
#[cfg(feature = "python")]
mod memory;

/// The Python module; built unless the feature `python` is switched off.
#[cfg(feature = "python")]
// region: module
#[pyo3::pymodule]
mod arrays {
    use std::cell::Cell;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    use crate::kernels;
    use crate::memory::Doubles;
    // endregion: module

    // region: copied
    /// Count the values above the limit.
    ///
    /// Takes any sequence of numbers and makes a `Vec` of it first.
    #[pyfunction]
    fn count_above_copied(values: Vec<f64>, limit: f64) -> usize {
        kernels::count_above(values, limit)
    }
    // endregion: copied

    // region: borrowed
    /// Count the values above the limit.
    ///
    /// Takes an array of C doubles, such as `array.array("d")` or an array of
    /// `numpy.float64`, and reads it where it lies.
    #[pyfunction]
    // The memory is ours until the end of the call.
    #[allow(clippy::needless_pass_by_value)]
    fn count_above(py: Python<'_>, values: Doubles, limit: f64) -> PyResult<usize> {
        let mut total = 0;
        values.each_piece(py, |piece| {
            total += kernels::count_above(piece.iter().map(Cell::get), limit);
        })?;
        Ok(total)
    }
    // endregion: borrowed

    // region: scale
    /// Multiply every value by the factor, in place.
    #[pyfunction]
    // The memory is ours until the end of the call.
    #[allow(clippy::needless_pass_by_value)]
    fn scale(py: Python<'_>, values: Doubles, factor: f64) -> PyResult<()> {
        values.require_writable()?;
        values.each_piece(py, |piece| kernels::scale(piece, factor))
    }
    // endregion: scale

    // region: overflows
    /// Count the steps in which a tank runs over: each level depends on the one
    /// before.
    #[pyfunction]
    // The memory is ours until the end of the call.
    #[allow(clippy::needless_pass_by_value)]
    fn count_overflows(
        py: Python<'_>,
        inflows: Doubles,
        outflow: f64,
        capacity: f64,
    ) -> PyResult<usize> {
        let mut tank = kernels::Tank::new(outflow, capacity);
        inflows.each_piece(py, |piece| {
            for inflow in piece {
                tank.step(inflow.get());
            }
        })?;
        Ok(tank.overflows())
    }
    // endregion: overflows

    /// The largest limit for primes: a second of work, so that nobody waits
    /// long for Ctrl+C.
    const LARGEST: u32 = 2_000_000;

    fn small_enough(limit: u32) -> PyResult<u32> {
        if limit <= LARGEST {
            return Ok(limit);
        }
        Err(PyValueError::new_err(format!(
            "limit is {limit}; a whole number from 0 to {LARGEST} was expected"
        )))
    }

    // region: holding
    /// Count the primes below the limit, and let no other Python thread run
    /// meanwhile.
    #[pyfunction]
    fn count_primes_holding(limit: u32) -> PyResult<usize> {
        Ok(kernels::count_primes(small_enough(limit)?))
    }
    // endregion: holding

    // region: detached
    /// Count the primes below the limit, and let other Python threads run
    /// meanwhile.
    #[pyfunction]
    fn count_primes(py: Python<'_>, limit: u32) -> PyResult<usize> {
        let limit = small_enough(limit)?;
        Ok(py.detach(|| kernels::count_primes(limit)))
    }
    // endregion: detached

    // region: parallel
    /// Count the values above the limit on all cores.
    ///
    /// Other Python threads may write to the array as soon as they run, so it
    /// is copied first.
    #[cfg(feature = "threads")]
    #[pyfunction]
    // The memory is ours until the end of the call.
    #[allow(clippy::needless_pass_by_value)]
    fn count_above_parallel(py: Python<'_>, values: Doubles, limit: f64) -> PyResult<usize> {
        let own = values.to_vec(py)?;
        Ok(py.detach(|| kernels::parallel::count_above(&own, limit)))
    }
    // endregion: parallel

    // region: panic
    /// Panic with this message: a bug in Rust, as Python sees it.
    #[pyfunction]
    fn _panic(message: &str) {
        panic!("{message}")
    }
    // endregion: panic

    /// Names the module as users import it; functions would say `arrays.arrays`
    /// otherwise.
    #[pymodule_init]
    fn finish(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        for (_, function) in module.dict() {
            if function.is_callable() {
                function.setattr("__module__", "arrays")?;
            }
        }
        Ok(())
    }
}
