//! The door for Python: the module `packaged._native`.

/// Counts equal neighbours in a text, compiled.
#[pyo3::pymodule]
mod _native {
    use pyo3::prelude::*;

    use crate::count;

    /// Count the positions where two neighbouring characters are equal.
    #[pyfunction]
    #[pyo3(signature = (text, /))]
    fn count_doubles(text: &str) -> usize {
        count::count_doubles(text)
    }

    // region: door
    /// The length of the longest run of equal neighbouring characters.
    #[pyfunction]
    #[pyo3(signature = (text, /))]
    fn longest_run(text: &str) -> usize {
        count::longest_run(text)
    }
    // endregion: door
}
