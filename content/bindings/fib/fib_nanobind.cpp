/* The n-th Fibonacci number in C++, for Python through nanobind. */
// region: nanobind
#include <cstdint>
#include <nanobind/nanobind.h>

std::uint64_t fib(unsigned int n)
{
    std::uint64_t previous = 1, current = 0;
    for (unsigned int i = 0; i < n; i++) {
        std::uint64_t next = current + previous;
        previous = current;
        current = next;
    }
    return current;
}

NB_MODULE(fib_nanobind, module)
{
    module.def("fib", &fib, nanobind::arg("n"), "The n-th Fibonacci number, modulo 2**64.");
}
// endregion: nanobind
