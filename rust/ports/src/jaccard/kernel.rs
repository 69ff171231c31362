//! The port of `jaccard`: plain Rust, no Python.

// region: kernel
use std::collections::HashSet;

/// Why there is no answer, by the names of Python's exceptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// `ValueError` with this message.
    ValueError(String),
}

/// The share of pieces of n characters, of all in either, that both texts have.
///
/// # Errors
/// Where the original raises, the same exception with its message.
pub fn jaccard(a: &str, b: &str, n: i64) -> Result<f64, Problem> {
    if n < 1 {
        let message = "a piece has at least one character";
        return Err(Problem::ValueError(message.to_owned()));
    }
    // No text has a piece of a length that no usize can hold.
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    let left = pieces(a, n);
    let right = pieces(b, n);
    let both = left.intersection(&right).count();
    let either = left.len() + right.len() - both;
    if either == 0 {
        return Ok(1.0);
    }
    // An f64 counts exactly to more pieces than memory can hold.
    #[allow(clippy::cast_precision_loss)]
    Ok(both as f64 / either as f64)
}

/// The pieces lie in the text itself: none is copied.
fn pieces(text: &str, n: usize) -> HashSet<&str> {
    let starts = text.char_indices().map(|(start, _)| start);
    let bounds: Vec<usize> = starts.chain([text.len()]).collect();
    bounds
        .windows(n.saturating_add(1))
        .map(|between| &text[between[0]..between[n]])
        .collect()
}
// endregion: kernel
