//! Kernels of one number.

use wasm_bindgen::prelude::wasm_bindgen;

/// A whole number from 0 on, for kernels whose input is the size itself.
#[wasm_bindgen]
pub struct Number {
    value: u32,
}

#[wasm_bindgen]
impl Number {
    /// Keeps `value`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(value: u32) -> Self {
        Self { value }
    }

    /// The number itself.
    #[must_use]
    pub fn value(&self) -> u32 {
        self.value
    }
}
