use cpython::{PyErr, PyResult, Python, exc, py_fn, py_module_initializer};

fn checked(n: u32) -> Option<u64> {
    let (mut previous, mut current) = (1u64, 0u64);
    for _ in 0..n {
        (previous, current) = (current, current.checked_add(previous)?);
    }
    Some(current)
}

fn fib(py: Python, n: u32) -> PyResult<u64> {
    checked(n).ok_or_else(|| {
        PyErr::new::<exc::OverflowError, _>(py, format!("F({n}) does not fit into 64 bits"))
    })
}

py_module_initializer!(fib_then, |py, module| {
    module.add(py, "__doc__", "Fibonacci numbers.")?;
    module.add(py, "fib", py_fn!(py, fib(n: u32)))
});
