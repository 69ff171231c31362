//! What Python sees of `levenshtein`.

use pyo3::prelude::*;

use super::kernel;

/// Count the insertions, deletions and replacements from one text to the other.
#[pyfunction]
#[pyo3(signature = (a, b))]
fn levenshtein(a: &str, b: &str) -> i64 {
    kernel::levenshtein(a, b)
}

/// Adds the function to the module.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(levenshtein, module)?)
}
