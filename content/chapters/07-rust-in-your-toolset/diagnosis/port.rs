//! A small port that can panic and that tells Python's logging what it left out.

use pyo3::prelude::*;

#[pymodule]
mod port {
    use super::*;

    // region: panics
    #[pyfunction]
    fn median(mut values: Vec<f64>) -> f64 {
        values.sort_by(f64::total_cmp);
        middle(&values)
    }

    fn middle(sorted: &[f64]) -> f64 {
        sorted[sorted.len() / 2]
    }
    // endregion: panics

    // region: logs
    #[pyfunction]
    fn total(py: Python<'_>, values: Vec<f64>) -> PyResult<f64> {
        let known = values.iter().filter(|value| !value.is_nan());
        let left_out = values.len() - known.clone().count();
        if left_out > 0 {
            let logger = py.import("logging")?.call_method1("getLogger", ("port",))?;
            logger.call_method1(
                "warning",
                ("%d of %d values are NaN", left_out, values.len()),
            )?;
        }
        Ok(known.sum())
    }
    // endregion: logs
}
