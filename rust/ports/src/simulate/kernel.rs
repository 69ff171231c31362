//! The port of `simulate`: plain Rust, no Python.

// region: kernel
const STEP: f64 = 0.01;

/// Where the air is after so many steps: its flow, and two of its temperatures.
#[must_use]
pub fn simulate(x: f64, y: f64, z: f64, steps: i64) -> (f64, f64, f64) {
    let (mut x, mut y, mut z) = (x, y, z);
    for _ in 0..steps {
        let dx = 10.0 * (y - x);
        let dy = x * (28.0 - z) - y;
        let dz = x * y - 8.0 / 3.0 * z;
        x += STEP * dx;
        y += STEP * dy;
        z += STEP * dz;
    }
    (x, y, z)
}
// endregion: kernel
