//! Kernels over whole numbers: those of `triples`.

use triples::count;
use wasm_bindgen::prelude::wasm_bindgen;

/// Whole numbers that have been copied into the module's memory.
#[wasm_bindgen]
pub struct Integers {
    values: Vec<i32>,
}

#[wasm_bindgen]
impl Integers {
    /// Copies `values` in, from an `Int32Array`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(values: Vec<i32>) -> Self {
        Self { values }
    }

    /// Triples of positions whose numbers add up to 0: looks at every triple.
    #[must_use]
    pub fn count_cubic(&self) -> u64 {
        count::to_the_end(|pause| count::count_cubic(&self.values, 0, pause))
    }

    /// Triples of positions whose numbers add up to 0: looks at every pair.
    #[must_use]
    pub fn count_quadratic(&self) -> u64 {
        count::to_the_end(|pause| count::count_quadratic(&self.values, 0, pause))
    }

    /// How many numbers there are.
    #[must_use]
    pub fn length(&self) -> usize {
        self.values.len()
    }
}
