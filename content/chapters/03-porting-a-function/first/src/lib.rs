//! Counts equal neighbours in a text, for Python.

use pyo3::prelude::*;

// region: function
/// Count the positions where two neighbouring characters are equal.
#[pyfunction]
fn count_doubles(text: &str) -> usize {
    let mut total = 0;
    for (left, right) in text.chars().zip(text.chars().skip(1)) {
        if left == right {
            total += 1;
        }
    }
    total
}
// endregion: function

#[pymodule]
mod doubles {
    #[pymodule_export]
    use super::count_doubles;
}
