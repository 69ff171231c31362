//! Cuts a long text into pieces that share one character, so that counting can
//! pause between them.

use std::ops::Range;

// region: pieces
/// Cuts `text` into pieces of about `size` bytes; the last character of each
/// starts the next one.
///
/// No pair of neighbours is lost, and none is in two pieces: counts of the
/// pieces add up.
///
/// # Panics
///
/// If `size` is 0.
pub fn pieces(text: &str, size: usize) -> impl Iterator<Item = &str> {
    ranges(text.len(), size).map(|range| {
        let start = text.floor_char_boundary(range.start);
        let end = text.ceil_char_boundary(range.end);
        &text[start..end]
    })
}

/// Cuts `bytes` likewise; the last byte of each piece starts the next one.
///
/// # Panics
///
/// If `size` is 0.
pub fn byte_pieces(bytes: &[u8], size: usize) -> impl Iterator<Item = &[u8]> {
    ranges(bytes.len(), size).map(|range| &bytes[range])
}

/// Where to cut `length` bytes: each range but the last holds `size` pairs.
///
/// # Panics
///
/// If `size` is 0.
pub fn ranges(length: usize, size: usize) -> impl Iterator<Item = Range<usize>> {
    (0..length)
        .step_by(size)
        .map(move |start| start..length.min(start + size + 1))
}
// endregion: pieces
