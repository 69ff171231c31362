//! The door for JavaScript, through wasm-bindgen.

// region: door
use wasm_bindgen::prelude::wasm_bindgen;

use crate::count;

/// Counts the positions where two neighbouring characters are equal.
#[wasm_bindgen(js_name = countDoubles)]
#[must_use]
pub fn count_doubles(text: &str) -> usize {
    count::count_doubles(text)
}
// endregion: door
