//! Counts positions where two neighbouring characters are equal: no Python and
//! no browser in here.

// region: count
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
// endregion: count
