//! Counts positions where two neighbouring characters are equal: no Python and no browser in here.

/// Looks at each character once and remembers the one before.
#[must_use]
pub fn count_doubles(text: &str) -> usize {
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

// region: kernel
/// The length of the longest run of equal neighbouring characters.
#[must_use]
pub fn longest_run(text: &str) -> usize {
    let mut longest = 0;
    let mut length = 0;
    let mut previous = None;
    for character in text.chars() {
        if previous != Some(character) {
            length = 0;
        }
        length += 1;
        longest = longest.max(length);
        previous = Some(character);
    }
    longest
}
// endregion: kernel
