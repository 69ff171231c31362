//! The port of `gcd`: plain Rust, no Python.

/// The greatest number that divides both; 0 for two zeros.
#[must_use]
pub fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}
