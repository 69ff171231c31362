//! The port of `mandelbrot`: plain Rust, no Python.

// region: kernel
/// Why there is no answer, by the names of Python's exceptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Ctrl+C: whoever hears of it from `alive` ends and hands it on.
    Interrupted,
}

/// Steps between two questions whether to go on: about a millisecond.
const STEPS_BETWEEN: i64 = 300_000;

/// For each point, row by row: the steps until it escapes, or the limit.
///
/// # Errors
/// Where the original raises, the same exception with its message.
pub fn mandelbrot(
    across: &[f64],
    down: &[f64],
    limit: i64,
    alive: &mut dyn FnMut() -> Result<(), Problem>,
) -> Result<Vec<Vec<i64>>, Problem> {
    let mut since = 0;
    let mut rows = Vec::with_capacity(down.len());
    for &imaginary in down {
        let mut row = Vec::with_capacity(across.len());
        for &real in across {
            let steps = escape(real, imaginary, limit);
            row.push(steps);
            since += steps + 1;
            if since >= STEPS_BETWEEN {
                alive()?;
                since = 0;
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

fn escape(real: f64, imaginary: f64, limit: i64) -> i64 {
    let (mut x, mut y) = (0.0, 0.0);
    let mut steps = 0;
    while steps < limit && x * x + y * y <= 4.0 {
        (x, y) = (x * x - y * y + real, 2.0 * x * y + imaginary);
        steps += 1;
    }
    steps
}
// endregion: kernel
