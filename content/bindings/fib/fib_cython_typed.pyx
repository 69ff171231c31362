"""The n-th Fibonacci number in Cython, with C's types where the time goes."""

# region: cython_typed
def fib(unsigned int n):
    """The n-th Fibonacci number, modulo 2**64."""
    cdef unsigned long long previous = 1, current = 0
    cdef unsigned int i
    for i in range(n):
        previous, current = current, current + previous
    return current


# endregion: cython_typed
