"""The function that was ported, as it was in Python: what the port is compared with."""


def fib(n: int) -> int:
    """The n-th Fibonacci number."""
    if n < 0:
        raise ValueError(f"n is {n}; a whole number from 0 on was expected")
    previous, current = 1, 0
    for _ in range(n):
        previous, current = current, current + previous
    return current
