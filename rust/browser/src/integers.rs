//! Kernels over whole numbers.

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

    /// How many numbers there are.
    #[must_use]
    pub fn length(&self) -> usize {
        self.values.len()
    }
}
