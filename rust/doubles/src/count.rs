//! Counts positions where two neighbouring characters are equal, in the five
//! versions of the chapter.

// region: zipped
/// Pairs each character with the next one, as `zip(text, text[1:])` does.
#[must_use]
pub fn count_zipped(text: &str) -> usize {
    text.chars()
        .zip(text.chars().skip(1))
        .filter(|(left, right)| left == right)
        .count()
}
// endregion: zipped

// region: once
/// Looks at each character once and remembers the one before.
#[must_use]
pub fn count_once(text: &str) -> usize {
    let mut total = 0;
    let mut previous = None;
    for character in text.chars() {
        if previous == Some(character) {
            total += 1;
        }
        previous = Some(character);
    }
    total
}
// endregion: once

// region: bytes
/// The same loop over bytes: nothing to decode, but right only if each
/// character is one byte.
#[must_use]
pub fn count_bytes(text: &[u8]) -> usize {
    let mut total = 0;
    let mut previous = None;
    for &byte in text {
        if previous == Some(byte) {
            total += 1;
        }
        previous = Some(byte);
    }
    total
}
// endregion: bytes

// region: blocks
/// Bytes to a block: a multiple of 16, the width of a vector, and at most 255,
/// so that a `u8` can count the pairs of a block.
const BLOCK: usize = 240;

/// Compares bytes as `count_bytes` does, sixteen pairs with one instruction.
#[must_use]
pub fn count_blocks(text: &[u8]) -> usize {
    let [_, next @ ..] = text else {
        return 0; // no byte, so no pair
    };
    let (left_blocks, left_rest) = text[..next.len()].as_chunks::<BLOCK>();
    let (right_blocks, right_rest) = next.as_chunks::<BLOCK>();

    let mut total = usize::from(equal_pairs(left_rest, right_rest));
    for (left, right) in left_blocks.iter().zip(right_blocks) {
        total += usize::from(equal_pairs(left, right));
    }
    total
}

/// Adds up ones and zeros without a branch, in bytes: the compiler turns that
/// into vectors.
fn equal_pairs(left: &[u8], right: &[u8]) -> u8 {
    left.iter().zip(right).map(|(a, b)| u8::from(a == b)).sum()
}
// endregion: blocks

// region: shipped
/// Counts by characters in every text, and at the speed of bytes in one that is
/// all ASCII.
#[must_use]
pub fn count(text: &str) -> usize {
    // Bytes of ASCII are below 128; a character beyond ASCII is made of bytes
    // from 128 up.
    let bits_seen = text.bytes().fold(0, |seen, byte| seen | byte);
    if bits_seen < 128 {
        count_blocks(text.as_bytes())
    } else {
        count_once(text)
    }
}
// endregion: shipped
