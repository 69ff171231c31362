//! The port of `nearest`: plain Rust, no Python.

// region: kernel
/// Why there is no answer, by the names of Python's exceptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// `ValueError` with this message.
    ValueError(String),
}

/// The index of the point that is nearest; the first of several.
///
/// # Errors
/// Where the original raises, the same exception with its message.
pub fn nearest(point: (f64, f64), others: &[(f64, f64)]) -> Result<i64, Problem> {
    if others.is_empty() {
        return Err(Problem::ValueError("there is no other point".to_owned()));
    }
    let (mut best, mut least) = (0, f64::INFINITY);
    for (index, other) in (0..).zip(others) {
        let right = other.0 - point.0;
        let up = other.1 - point.1;
        let distance = right * right + up * up;
        if distance < least {
            (best, least) = (index, distance);
        }
    }
    Ok(best)
}
// endregion: kernel
