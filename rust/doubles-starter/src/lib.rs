//! Your turn: finds the longest run of equal characters in a text.

#[pyo3::pymodule]
mod runs {
    use pyo3::prelude::*;

    /// The length of the longest run of equal neighbouring characters.
    #[pyfunction]
    fn longest_run(text: &str) -> usize {
        todo!("find the longest run in a text of {} bytes", text.len())
    }
}
