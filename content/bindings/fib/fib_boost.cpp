/* The n-th Fibonacci number in C++, for Python through Boost.Python. */
// region: boost
#include <boost/python.hpp>
#include <cstdint>

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

BOOST_PYTHON_MODULE(fib_boost)
{
    boost::python::def("fib", fib, "The n-th Fibonacci number, modulo 2**64.");
}
// endregion: boost
