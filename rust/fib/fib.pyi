"""Computes Fibonacci numbers in whole numbers that end."""

__version__: str

def fib(n: int) -> int:
    """The n-th Fibonacci number."""

def fib_wrapping(n: int) -> int:
    """The n-th Fibonacci number modulo 2**64."""

def fib_checked(n: int) -> int:
    """The n-th Fibonacci number, if it fits into 64 bits."""

def nothing(n: int) -> int:
    """Return n: what remains is what a call costs."""
