//! A solution of the exercise, to be put in place of lib.rs.

#[pyo3::pymodule]
mod runs {
    use pyo3::prelude::*;

    // region: solution
    /// The length of the longest run of equal neighbouring characters.
    #[pyfunction]
    fn longest_run(text: &str) -> usize {
        let mut longest = 0;
        let mut length = 0;
        let mut previous = None;
        for character in text.chars() {
            if previous != Some(character) {
                length = 0; // another character: a new run begins
            }
            length += 1;
            longest = longest.max(length);
            previous = Some(character);
        }
        longest
    }
    // endregion: solution
}
