/* A function without Python: what ctypes and cffi load. */
#include <stdint.h>

// region: fib
uint64_t fib(uint32_t n)
{
    uint64_t a = 0, b = 1;
    while (n-- > 0) {
        uint64_t next = a + b;
        a = b;
        b = next;
    }
    return a;
}
// endregion: fib
