//! `triples` counts triples of positions whose numbers add up to a target:
//! plain Rust in `count`, and a Python module over it.

pub mod count;

/// The Python module; built unless the feature `python` is switched off.
#[cfg(feature = "python")]
// region: module
#[pyo3::pymodule]
mod triples {
    #[cfg(feature = "parallel")]
    use std::ops::Range;

    use pyo3::prelude::*;

    #[cfg(feature = "parallel")]
    use crate::count::parallel;
    use crate::count::{count_cubic, count_quadratic};
    // endregion: module

    // region: cubic
    /// Count the triples of positions whose numbers add up to the target.
    ///
    /// Looks at every triple.
    #[pyfunction]
    #[pyo3(signature = (numbers, target = 0))]
    // The list was copied for this call.
    #[allow(clippy::needless_pass_by_value)]
    fn count_triples_cubic(py: Python<'_>, numbers: Vec<i32>, target: i64) -> PyResult<u64> {
        count_cubic(&numbers, target, signals(py))
    }
    // endregion: cubic

    // region: quadratic
    /// Count the triples of positions whose numbers add up to the target.
    ///
    /// Looks at every pair, and looks up how often the third number comes
    /// later.
    #[pyfunction]
    #[pyo3(signature = (numbers, target = 0))]
    // The list was copied for this call.
    #[allow(clippy::needless_pass_by_value)]
    fn count_triples_quadratic(py: Python<'_>, numbers: Vec<i32>, target: i64) -> PyResult<u64> {
        count_quadratic(&numbers, target, signals(py))
    }
    // endregion: quadratic

    // region: parallel_cubic
    /// Count the triples of positions whose numbers add up to the target.
    ///
    /// Looks at every triple, on all cores.
    #[cfg(feature = "parallel")]
    #[pyfunction]
    #[pyo3(signature = (numbers, target = 0))]
    // The list was copied for this call.
    #[allow(clippy::needless_pass_by_value)]
    fn count_cubic_parallel(py: Python<'_>, numbers: Vec<i32>, target: i64) -> PyResult<u64> {
        let n = numbers.len();
        in_batches(py, n, n * n / 2, |rows| {
            parallel::count_cubic(&numbers, target, rows)
        })
    }
    // endregion: parallel_cubic

    // region: parallel_quadratic
    /// Count the triples of positions whose numbers add up to the target.
    ///
    /// Looks at every pair, and looks up how often the third number is there,
    /// on all cores.
    #[cfg(feature = "parallel")]
    #[pyfunction]
    #[pyo3(signature = (numbers, target = 0))]
    // The list was copied for this call.
    #[allow(clippy::needless_pass_by_value)]
    fn count_quadratic_parallel(py: Python<'_>, numbers: Vec<i32>, target: i64) -> PyResult<u64> {
        let n = numbers.len();
        let counted = parallel::Counted::new(&numbers);
        let pairs = in_batches(py, n, n, |rows| counted.count_pairs(target, rows))?;
        Ok(pairs / 3)
    }
    // endregion: parallel_quadratic

    // region: batches
    /// Adds up the counts of batches of rows. During a batch other Python
    /// threads run; between two of them Python can stop the work. A row takes
    /// no more than `steps`.
    #[cfg(feature = "parallel")]
    fn in_batches(
        py: Python<'_>,
        rows: usize,
        steps: usize,
        count: impl Fn(Range<usize>) -> u64 + Sync,
    ) -> PyResult<u64> {
        // Long rows too come several for each core: no core waits long for the
        // last one.
        let batch = (PIECE / steps.max(1)).max(4 * rayon::current_num_threads());
        let mut total = 0;
        for start in (0..rows).step_by(batch) {
            let end = rows.min(start + batch);
            total += py.detach(|| count(start..end));
            py.check_signals()?;
        }
        Ok(total)
    }
    // endregion: batches

    // region: signals
    /// Steps between two looks at Python's signals: a few milliseconds.
    const PIECE: usize = 1 << 22;

    /// Lets Python stop the work, for Ctrl+C, each time enough steps were
    /// taken.
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

    /// Names the module as users import it; functions would say
    /// `triples.triples` otherwise.
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
