use pyo3::prelude::*;

fn answer(py: Python<'_>) -> PyResult<i64> {
    // region: code
    py.eval(c"6 * 7", None, None)?.extract()
    // endregion: code
}
