//! The n-th Fibonacci number, F(0) = 0 and F(1) = 1, in whole numbers that end
//! at different places.

// region: wrapping
/// F(n) modulo 2^64: right up to F(93), and silently another number from F(94)
/// on.
#[must_use]
pub fn fib_wrapping(n: u32) -> u64 {
    let mut previous = 1u64;
    let mut current = 0u64;
    for _ in 0..n {
        let next = current.wrapping_add(previous);
        previous = current;
        current = next;
    }
    current
}
// endregion: wrapping

// region: checked
/// F(n), or `None` when it does not fit into 64 bits.
#[must_use]
pub fn fib_checked(n: u32) -> Option<u64> {
    let mut previous = 1u64;
    let mut current = 0u64;
    for _ in 0..n {
        let next = current.checked_add(previous)?;
        previous = current;
        current = next;
    }
    Some(current)
}
// endregion: checked

// region: u128
/// F(n), or `None` when it does not fit into 128 bits: the last one is F(186).
#[must_use]
pub fn fib_u128(n: u32) -> Option<u128> {
    let mut previous = 1u128;
    let mut current = 0u128;
    for _ in 0..n {
        let next = current.checked_add(previous)?;
        previous = current;
        current = next;
    }
    Some(current)
}
// endregion: u128
