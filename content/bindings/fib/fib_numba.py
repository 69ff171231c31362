"""The n-th Fibonacci number, compiled by Numba when it is first called."""

# region: numba
from numba import njit


@njit
def fib(n):
    """The n-th Fibonacci number, in whole numbers of 64 bits with a sign."""
    if n < 0:
        raise ValueError("n is negative; a whole number from 0 on was expected")
    previous, current = 1, 0
    for _ in range(n):
        previous, current = current, current + previous
    return current


# endregion: numba
