/* The n-th Fibonacci number in C++, for Python through pybind11. */
// region: pybind11
#include <cstdint>
#include <pybind11/pybind11.h>

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

PYBIND11_MODULE(fib_pybind11, module)
{
    module.def("fib", &fib, pybind11::arg("n"), "The n-th Fibonacci number, modulo 2**64.");
}
// endregion: pybind11
