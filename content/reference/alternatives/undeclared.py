"""What ctypes does with a function whose types nobody has declared, beside one that is declared."""

from ctypes import CDLL, ArgumentError

from fib_ctypes import LIBRARY, fib

assert fib(90) == 2_880_067_194_370_816_120

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
