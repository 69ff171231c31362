//! Your turn: keeps a tally of words and tells which one leads.

#[pyo3::pymodule]
mod tally {
    use pyo3::prelude::*;

    /// Counts words as they come.
    #[pyclass]
    #[derive(Default)]
    struct Tally {
        // What does it own?
    }

    #[pymethods]
    impl Tally {
        #[new]
        fn new() -> Self {
            Self::default()
        }

        /// Count the word once more.
        fn add(&mut self, word: String) {
            todo!("count {word}")
        }

        /// How often the word came.
        fn count(&self, word: &str) -> usize {
            todo!("look {word} up")
        }

        /// The word that came most often; of several, the one that came first.
        /// None if none came.
        fn leader(&self) -> Option<String> {
            todo!("find the leader")
        }

        /// How many different words came.
        fn __len__(&self) -> usize {
            todo!("count the words")
        }
    }
}
