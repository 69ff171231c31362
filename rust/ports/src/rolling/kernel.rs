//! The port of `rolling`: plain Rust, no Python.

// region: kernel
/// Why there is no answer, by the names of Python's exceptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// `ValueError` with this message.
    ValueError(String),
}

/// The average and the median of each so many neighbouring values.
///
/// # Errors
/// Where the original raises, the same exception with its message.
pub fn rolling(values: &[f64], width: i64) -> Result<Vec<(f64, f64)>, Problem> {
    if width < 1 {
        let message = "a window has at least one value";
        return Err(Problem::ValueError(message.to_owned()));
    }
    // A width that no list can reach is never filled.
    let width = usize::try_from(width).unwrap_or(usize::MAX);
    let mut window = Vec::new();
    let mut total = 0.0;
    let mut rows = Vec::new();
    for (index, &value) in values.iter().enumerate() {
        window.insert(window.partition_point(|&kept| kept <= value), value);
        total += value;
        if index >= width {
            let old = values[index - width];
            let place = window.partition_point(|&kept| kept < old);
            // Only NaN, which has no place in any order, is not found.
            window.remove(place.min(width));
            total -= old;
        }
        if window.len() == width {
            // An f64 counts exactly to more values than memory can hold.
            #[allow(clippy::cast_precision_loss)]
            let average = total / width as f64;
            rows.push((average, median(&window)));
        }
    }
    Ok(rows)
}

/// Of values in order, at least one.
// The midpoint of two huge values is a number; the original's, and this one, is infinite.
#[allow(clippy::manual_midpoint)]
fn median(sorted: &[f64]) -> f64 {
    let half = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) {
        (sorted[half - 1] + sorted[half]) / 2.0
    } else {
        sorted[half]
    }
}
// endregion: kernel
