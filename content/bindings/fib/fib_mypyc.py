"""The n-th Fibonacci number, typed for mypyc, which compiles the file as it is."""

# region: mypyc
from mypy_extensions import i64


def fib(n: i64) -> i64:
    """The n-th Fibonacci number, in whole numbers of 64 bits with a sign."""
    if n < 0:
        raise ValueError(f"n is {n}; a whole number from 0 on was expected")
    previous: i64 = 1
    current: i64 = 0
    for _step in range(n):  # a bare _ would be of any type, and boxed
        previous, current = current, current + previous
    return current


# endregion: mypyc
