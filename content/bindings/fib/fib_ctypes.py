"""The n-th Fibonacci number from a library with a C interface, through ctypes."""

# region: ctypes
from ctypes import CDLL, c_uint32, c_uint64
from pathlib import Path

LIBRARY = str(Path(__file__).with_name("libfib.so"))

fib = CDLL(LIBRARY).fib
fib.argtypes = [c_uint32]
fib.restype = c_uint64
# endregion: ctypes
