//! `ports` holds the workshop's twelve examples: of each a kernel in plain Rust, and a front door for Python.

mod great_circle;
mod group_sums;
mod jaccard;
mod levenshtein;
mod mandelbrot;
mod nearest;
mod parse_log;
mod read_rows;
mod rolling;
mod run_lengths;
mod shortest_path;
mod simulate;

#[pyo3::pymodule]
mod ports {
    use pyo3::prelude::*;

    /// Has each example add its function.
    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::great_circle::door::register(module)?;
        crate::group_sums::door::register(module)?;
        crate::jaccard::door::register(module)?;
        crate::levenshtein::door::register(module)?;
        crate::mandelbrot::door::register(module)?;
        crate::nearest::door::register(module)?;
        crate::parse_log::door::register(module)?;
        crate::read_rows::door::register(module)?;
        crate::rolling::door::register(module)?;
        crate::run_lengths::door::register(module)?;
        crate::shortest_path::door::register(module)?;
        crate::simulate::door::register(module)?;
        Ok(())
    }
}
