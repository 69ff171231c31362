//! A module that calls a function in C.

// region: module
#[pyo3::pymodule]
mod fast {
    use pyo3::prelude::*;

    // region: link
    #[link(name = "twice")]
    // endregion: link
    unsafe extern "C" {
        safe fn twice(n: i32) -> i32;
    }

    #[pyfunction]
    fn doubled(n: i32) -> i32 {
        twice(n)
    }
}
// endregion: module
