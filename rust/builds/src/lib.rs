//! A WebAssembly module with nothing around its kernel: no Python, no
//! wasm-bindgen.

use std::sync::{Mutex, PoisonError};

use doubles::count;

/// The text that the page has laid into the module's memory.
static TEXT: Mutex<Vec<u8>> = Mutex::new(Vec::new());

// region: doors
/// Makes room for a text of `length` bytes and says where it lies.
// SAFETY: the name is this module's own, and no other function of the module
// has it.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    let mut text = TEXT.lock().unwrap_or_else(PoisonError::into_inner);
    // A new one: the one before is freed first, so that memory holds one text
    // at a time.
    *text = Vec::new();
    *text = vec![0; length];
    text.as_mut_ptr()
}

/// Counts equal neighbours in the bytes that lie there.
// SAFETY: the name is this module's own, and no other function of the module
// has it.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn count_blocks() -> usize {
    let text = TEXT.lock().unwrap_or_else(PoisonError::into_inner);
    count::count_blocks(&text)
}
// endregion: doors
