//! `ports` holds the workshop's twelve examples: of each a kernel in plain Rust, and a front door for Python.

mod levenshtein;

#[pyo3::pymodule]
mod ports {
    use pyo3::prelude::*;

    /// Has each example add its function.
    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::levenshtein::door::register(module)
    }
}
