//! draft
use pyo3::prelude::*;

#[pymodule]
mod doubles {
    use pyo3::prelude::*;
    use pyo3::buffer::PyBuffer;
    use pyo3::exceptions::PyBufferError;
    use crate::count;

    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    /// Count positions where two neighbouring characters are equal.
    #[pyfunction]
    fn count_doubles(text: &str) -> usize { count::count(text) }
    #[pyfunction]
    fn count_doubles_zipped(text: &str) -> usize { count::count_zipped(text) }
    #[pyfunction]
    fn count_doubles_once(text: &str) -> usize { count::count_once(text) }
    #[pyfunction]
    fn count_doubles_bytes(text: &str) -> usize { count::count_bytes(text.as_bytes()) }
    #[pyfunction]
    fn count_doubles_blocks(text: &str) -> usize { count::count_blocks(text.as_bytes()) }
    #[pyfunction]
    fn count_doubles_buffer(py: Python<'_>, data: PyBuffer<u8>) -> PyResult<usize> {
        let cells = data.as_slice(py).ok_or_else(|| PyBufferError::new_err("not contiguous"))?;
        let bytes: Vec<u8> = cells.iter().map(|c| c.get()).collect();
        Ok(count::count_blocks(&bytes))
    }
    #[pyfunction]
    fn _panic(message: &str) { panic!("{message}") }
}
