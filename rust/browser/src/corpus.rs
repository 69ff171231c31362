//! The words of a text and questions about them: the struct of `corpus`.

use corpus::corpus::Corpus as Index;
use corpus::problem::Problem;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// An index in the module's memory of the words of a text.
#[wasm_bindgen]
pub struct Corpus {
    index: Index,
}

#[wasm_bindgen]
impl Corpus {
    /// Reads the bytes of a text file; an error says line, column and what is
    /// wrong.
    ///
    /// # Errors
    /// If it is no text.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Self, JsError> {
        let index = Index::from_bytes::<Problem>(bytes, || Ok(()));
        let index = index.map_err(|problem| JsError::new(&problem.to_string()))?;
        Ok(Self { index })
    }

    /// How often the word occurs.
    #[must_use]
    pub fn count(&self, word: &str) -> usize {
        self.index.count(word)
    }

    /// Line and column of each place of the word, one after the other.
    #[must_use]
    pub fn positions(&self, word: &str) -> Vec<u32> {
        let places = self.index.positions(word).iter();
        places.flat_map(|at| [at.line, at.column]).collect()
    }

    /// The words that so many edits or fewer turn into the word.
    #[must_use]
    pub fn within(&self, word: &str, distance: usize) -> Vec<String> {
        let Ok(found) = self
            .index
            .within(word, distance, || Ok::<_, std::convert::Infallible>(()));
        found.into_iter().map(str::to_owned).collect()
    }

    /// How many words there are in all.
    #[must_use]
    pub fn total(&self) -> usize {
        self.index.total()
    }

    /// How many different words there are.
    #[must_use]
    pub fn distinct(&self) -> usize {
        self.index.distinct()
    }

    /// How many lines there are.
    #[must_use]
    pub fn lines(&self) -> u32 {
        self.index.lines()
    }

    /// Bytes of memory that the index holds.
    #[must_use]
    pub fn bytes_held(&self) -> usize {
        self.index.bytes_held()
    }
}
