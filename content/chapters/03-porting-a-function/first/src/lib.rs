//! Counts equal neighbours in a text, for Python.

use pyo3::prelude::*;

/// Count the positions where two neighbouring characters are equal.
#[pyfunction]
fn count_doubles(text: &str) -> usize {
    text.chars()
        .zip(text.chars().skip(1))
        .filter(|(left, right)| left == right)
        .count()
}

#[pymodule]
mod doubles {
    #[pymodule_export]
    use super::count_doubles;
}
