//! The n-th Fibonacci number as a library with a C interface, which knows nothing of Python.

// region: cdylib
/// F(n) modulo 2^64.
#[expect(unsafe_code, reason = "nothing else in this library is called fib")]
#[unsafe(no_mangle)]
pub extern "C" fn fib(n: u32) -> u64 {
    let mut previous = 1u64;
    let mut current = 0u64;
    for _ in 0..n {
        let next = current.wrapping_add(previous);
        previous = current;
        current = next;
    }
    current
}
// endregion: cdylib
