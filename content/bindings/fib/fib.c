/* A function without Python: what cffi compiles into a module, and ctypes can load. */
#include <stdint.h>

// region: fib
uint64_t fib(uint32_t n)
{
    uint64_t previous = 1, current = 0;
    while (n-- > 0) {
        uint64_t next = current + previous;
        previous = current;
        current = next;
    }
    return current;
}
// endregion: fib
