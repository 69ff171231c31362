//! What Python calls: it checks, converts, and asks the kernel.

use pyo3::prelude::*;

use super::kernel;

/// The greatest number that divides both; 0 for two zeros.
#[pyfunction]
#[pyo3(signature = (a, b, /))]
fn gcd(a: u64, b: u64) -> u64 {
    kernel::gcd(a, b)
}

/// Adds the functions to the module that Python imports.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(gcd, module)?)
}
