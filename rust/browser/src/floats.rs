//! Kernels over floating-point numbers: those of `arrays`.

use arrays::kernels;
use wasm_bindgen::prelude::wasm_bindgen;

/// Floating-point numbers that have been copied into the module's memory.
#[wasm_bindgen]
pub struct Floats {
    values: Vec<f64>,
}

#[wasm_bindgen]
impl Floats {
    /// Copies `values` in, from a `Float64Array`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(values: Vec<f64>) -> Self {
        Self { values }
    }

    /// How many are above one half.
    #[must_use]
    pub fn count_above(&self) -> usize {
        kernels::count_above(self.values.iter().copied(), 0.5)
    }

    /// How many numbers there are.
    #[must_use]
    pub fn length(&self) -> usize {
        self.values.len()
    }
}
