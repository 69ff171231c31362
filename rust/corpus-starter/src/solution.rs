//! A solution of the exercise, to be put in place of lib.rs.

#[pyo3::pymodule]
mod tally {
    use pyo3::prelude::*;

    // region: solution
    /// Counts words as they come.
    #[pyclass]
    #[derive(Default)]
    struct Tally {
        /// In the order in which they came first: a `HashMap` would forget it.
        counts: Vec<(String, usize)>,
    }

    #[pymethods]
    impl Tally {
        #[new]
        fn new() -> Self {
            Self::default()
        }

        /// Count the word once more.
        fn add(&mut self, word: String) {
            match self.counts.iter_mut().find(|(known, _)| *known == word) {
                Some((_, count)) => *count += 1,
                // The word moves in: nothing is copied.
                None => self.counts.push((word, 1)),
            }
        }

        /// How often the word came.
        fn count(&self, word: &str) -> usize {
            let found = self.counts.iter().find(|(known, _)| known == word);
            found.map_or(0, |&(_, count)| count)
        }

        /// The word that came most often; of several, the one that came first.
        /// None if none came.
        fn leader(&self) -> Option<String> {
            let most = self.counts.iter().map(|&(_, count)| count).max()?;
            let leader = self.counts.iter().find(|&&(_, count)| count == most);
            leader.map(|(word, _)| word.clone())
        }

        /// How many different words came.
        fn __len__(&self) -> usize {
            self.counts.len()
        }
    }
    // endregion: solution
}
