//! `triples` counts triples of positions whose numbers add up to a target: plain Rust in `count`, and a Python module over it.

pub mod count;

/// The Python module; built unless the feature `python` is switched off.
#[cfg(feature = "python")]
// region: module
#[pyo3::pymodule]
mod triples {
    use pyo3::prelude::*;

    use crate::count::{count_cubic, count_quadratic};
    // endregion: module

    // region: cubic
    /// Count the triples of positions whose numbers add up to the target.
    ///
    /// Looks at every triple.
    #[pyfunction]
    #[pyo3(signature = (numbers, target = 0))]
    #[allow(clippy::needless_pass_by_value)] // the list was copied for this call
    fn count_triples_cubic(py: Python<'_>, numbers: Vec<i32>, target: i64) -> PyResult<u64> {
        count_cubic(&numbers, target, signals(py))
    }
    // endregion: cubic

    // region: quadratic
    /// Count the triples of positions whose numbers add up to the target.
    ///
    /// Looks at every pair, and looks up how often the third number comes later.
    #[pyfunction]
    #[pyo3(signature = (numbers, target = 0))]
    #[allow(clippy::needless_pass_by_value)] // the list was copied for this call
    fn count_triples_quadratic(py: Python<'_>, numbers: Vec<i32>, target: i64) -> PyResult<u64> {
        count_quadratic(&numbers, target, signals(py))
    }
    // endregion: quadratic

    // region: signals
    /// Steps between two looks at Python's signals: a few milliseconds.
    const PIECE: usize = 1 << 22;

    /// Lets Python stop the work, for Ctrl+C, each time enough steps were taken.
    fn signals(py: Python<'_>) -> impl FnMut(usize) -> PyResult<()> + '_ {
        let mut steps = 0;
        move |row| {
            // A row of no step is one as well: many of them take time too.
            steps += row + 1;
            if steps < PIECE {
                return Ok(());
            }
            steps = 0;
            py.check_signals()
        }
    }
    // endregion: signals

    /// Names the module as users import it; functions would say `triples.triples` otherwise.
    #[pymodule_init]
    fn finish(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        for (_, function) in module.dict() {
            if function.is_callable() {
                function.setattr("__module__", "triples")?;
            }
        }
        Ok(())
    }
}
