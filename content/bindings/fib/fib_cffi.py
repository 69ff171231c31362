"""Calls the function of fib.c through the module that cffi has compiled."""

# region: cffi
from _fib_cffi import lib

fib = lib.fib
# endregion: cffi
