//! What Python imports as `port`: a kernel in plain Rust, and the door to it.
//! A reader's port takes the place of both; this root stays.

mod door;
mod kernel;

#[pyo3::pymodule]
mod port {
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::door::register(module)
    }
}
