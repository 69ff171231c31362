//! The port of `levenshtein`: plain Rust, no Python.

// region: kernel
/// Count the insertions, deletions and replacements from one text to the other.
pub fn levenshtein(a: &str, b: &str) -> i64 {
    if a.is_ascii() && b.is_ascii() {
        // Then bytes are characters.
        between(a.bytes(), b.as_bytes())
    } else {
        between(a.chars(), &b.chars().collect::<Vec<_>>())
    }
}

/// Keeps one row of the table, and walks it once for each item of `a`.
fn between<Item: Copy + PartialEq>(a: impl Iterator<Item = Item>, b: &[Item]) -> i64 {
    let mut row: Vec<i64> = (0..).take(b.len() + 1).collect();
    for (number, left) in (0..).zip(a) {
        let mut diagonal = number;
        let mut current = number + 1;
        row[0] = current;
        for (cell, &right) in row[1..].iter_mut().zip(b) {
            let replaced = diagonal + i64::from(left != right);
            diagonal = *cell;
            current = replaced.min(diagonal + 1).min(current + 1);
            *cell = current;
        }
    }
    row[b.len()]
}
// endregion: kernel
