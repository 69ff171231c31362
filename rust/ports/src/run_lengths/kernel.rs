//! The port of `run_lengths`: plain Rust, no Python.

// region: kernel
/// Each run of equal characters: the character, and how often it comes.
#[must_use]
pub fn run_lengths(text: &str) -> Vec<(String, i64)> {
    let mut runs = Vec::new();
    let mut characters = text.chars();
    let Some(mut current) = characters.next() else {
        return runs;
    };
    let mut length = 1;
    for character in characters {
        if character == current {
            length += 1;
        } else {
            runs.push((current.to_string(), length));
            (current, length) = (character, 1);
        }
    }
    runs.push((current.to_string(), length));
    runs
}
// endregion: kernel
