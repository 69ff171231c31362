//! Kernels over a text: those of `doubles`.

use doubles::count;
use wasm_bindgen::prelude::wasm_bindgen;

/// A text that has been copied into the module's memory, so that counting pays
/// for no conversion.
#[wasm_bindgen]
pub struct Text {
    text: String,
}

#[wasm_bindgen]
impl Text {
    /// Copies `text` in, as UTF-8.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(text: String) -> Self {
        Self { text }
    }

    /// Equal neighbours by characters, pairing each with the next.
    #[must_use]
    pub fn count_zipped(&self) -> usize {
        count::count_zipped(&self.text)
    }

    /// Equal neighbours by characters, each decoded once.
    #[must_use]
    pub fn count_once(&self) -> usize {
        count::count_once(&self.text)
    }

    /// Equal neighbours by bytes of the UTF-8.
    #[must_use]
    pub fn count_bytes(&self) -> usize {
        count::count_bytes(self.text.as_bytes())
    }

    /// Equal neighbours by bytes of the UTF-8, many at a time.
    #[must_use]
    pub fn count_blocks(&self) -> usize {
        count::count_blocks(self.text.as_bytes())
    }

    /// Equal neighbours by characters, as shipped.
    #[must_use]
    pub fn count(&self) -> usize {
        count::count(&self.text)
    }

    /// Length of the UTF-8.
    #[must_use]
    pub fn length_bytes(&self) -> usize {
        self.text.len()
    }
}
