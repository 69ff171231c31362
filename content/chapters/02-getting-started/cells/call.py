from timeit import repeat

import fib as rust


def nothing(n):
    return n


def nanoseconds(function, n):
    """The quickest of ten samples, for one call."""
    samples = repeat(lambda: [function(n) for _ in range(1000)], number=1, repeat=10)
    return min(samples) * 1e9 / 1000


for name, function, n in [
    ("Python, nothing", nothing, 90),
    ("Rust, nothing", rust.nothing, 90),
    ("Rust, fib(1)", rust.fib_wrapping, 1),
    ("Rust, fib(90)", rust.fib_wrapping, 90),
    ("Python, fib(1)", fib, 1),
    ("Python, fib(90)", fib, 90),
]:
    print(f"{name:18}{nanoseconds(function, n):9,.0f} ns")
