//! Kernels of one number: those of `fib`.

use fib::fibonacci;
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

    /// The Fibonacci number modulo 2^64.
    #[must_use]
    pub fn fib_wrapping(&self) -> u64 {
        fibonacci::fib_wrapping(self.value)
    }

    /// The Fibonacci number, or nothing when it does not fit into 64 bits.
    #[must_use]
    pub fn fib_checked(&self) -> Option<u64> {
        fibonacci::fib_checked(self.value)
    }

    /// The Fibonacci number, or nothing when it does not fit into 128 bits.
    #[must_use]
    pub fn fib(&self) -> Option<u128> {
        fibonacci::fib_u128(self.value)
    }

    /// The number itself.
    #[must_use]
    pub fn value(&self) -> u32 {
        self.value
    }
}
