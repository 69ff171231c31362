"""Calls the C function through ctypes; the library's path is the first argument."""

import sys
from ctypes import CDLL, ArgumentError, c_uint32, c_uint64

LIBRARY = sys.argv[1]

# region: declared
fib = CDLL(LIBRARY).fib
fib.argtypes = [c_uint32]
fib.restype = c_uint64

assert fib(90) == 2_880_067_194_370_816_120
# endregion: declared

# region: undeclared
forgotten = CDLL(LIBRARY).fib  # nothing declared: int is assumed

assert forgotten(40) == 102_334_155
assert forgotten(90) != fib(90)  # cut to 32 bits, and no error
assert fib(94) < fib(93)  # 2**64 was passed, and no error either
# endregion: undeclared

# A type that does not fit the declaration is refused.
try:
    fib("90")
except ArgumentError:
    pass
else:
    raise AssertionError("a text was taken for a number")
