"""The n-th Fibonacci number in Cython: the Python as it is, pasted in."""


# region: cython
def fib(n: int) -> int:
    """The n-th Fibonacci number."""
    if n < 0:
        raise ValueError(f"n is {n}; a whole number from 0 on was expected")
    previous, current = 1, 0
    for _ in range(n):
        previous, current = current, current + previous
    return current


# endregion: cython
