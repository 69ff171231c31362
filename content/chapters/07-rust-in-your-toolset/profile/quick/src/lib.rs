//! `count_triples_quadratic` of the crate `triples`, with a hash function that is quicker and easier to attack.

mod count;

#[pyo3::pymodule]
mod quick {
    use pyo3::prelude::*;

    /// Counts triples of positions whose numbers add up to the target.
    #[pyfunction]
    fn count_triples_quadratic(numbers: Vec<i32>, target: i64) -> u64 {
        crate::count::count_quadratic(&numbers, target)
    }
}
