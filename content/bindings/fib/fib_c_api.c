/* The n-th Fibonacci number as an extension module in C, against Python's own interface. */
// region: c_api
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

static PyObject *fib(PyObject *module, PyObject *argument)
{
    long n = PyLong_AsLong(argument);
    if (n == -1 && PyErr_Occurred())
        return NULL;
    if (n < 0) {
        PyErr_Format(PyExc_ValueError, "n is %ld; a whole number from 0 on was expected", n);
        return NULL;
    }
    uint64_t previous = 1, current = 0;
    for (long i = 0; i < n; i++) {
        uint64_t next = current + previous;
        previous = current;
        current = next;
    }
    return PyLong_FromUnsignedLongLong(current);
}

static PyMethodDef methods[] = {
    {"fib", fib, METH_O, "The n-th Fibonacci number, modulo 2**64."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "fib_c_api", .m_methods = methods,
};

PyMODINIT_FUNC PyInit_fib_c_api(void)
{
    return PyModule_Create(&definition);
}
// endregion: c_api
