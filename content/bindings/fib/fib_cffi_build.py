"""Compiles fib.c and what Python needs to call it into the module _fib_cffi."""

# region: cffi
from cffi import FFI

builder = FFI()
builder.cdef("uint64_t fib(uint32_t n);")
builder.set_source(
    "_fib_cffi",
    "uint64_t fib(uint32_t n);",
    sources=["fib.c"],
    extra_compile_args=["-O3"],
)

if __name__ == "__main__":
    builder.compile()
# endregion: cffi
