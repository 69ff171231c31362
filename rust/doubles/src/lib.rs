//! `doubles` counts equal neighbours in a text: plain Rust in `count`, and a
//! Python module over it.

pub mod count;
pub mod pieces;

/// The Python module; built unless the feature `python` is switched off.
#[cfg(feature = "python")]
// region: module
#[pyo3::pymodule]
mod doubles {
    use pyo3::buffer::PyBuffer;
    use pyo3::exceptions::PyBufferError;
    use pyo3::prelude::*;
    use pyo3::types::PyString;

    use crate::count::{count, count_blocks, count_bytes, count_once, count_zipped};
    use crate::pieces::{byte_pieces, pieces, ranges};
    // endregion: module

    // region: first_function
    /// Count the positions where two neighbouring characters are equal.
    ///
    /// Pairs each character with the next one.
    #[pyfunction]
    fn count_doubles_zipped(py: Python<'_>, text: &str) -> PyResult<usize> {
        sum(py, pieces(text, PIECE), count_zipped)
    }
    // endregion: first_function

    /// Count the positions where two neighbouring characters are equal.
    ///
    /// Looks at each character once.
    #[pyfunction]
    fn count_doubles_once(py: Python<'_>, text: &str) -> PyResult<usize> {
        sum(py, pieces(text, PIECE), count_once)
    }

    // region: bytes
    /// Count the positions where two neighbouring bytes of the text's UTF-8 are
    /// equal.
    ///
    /// The answer is that of `count_doubles` if the text is ASCII, else it may
    /// be another.
    #[pyfunction]
    fn count_doubles_bytes(py: Python<'_>, text: &str) -> PyResult<usize> {
        sum(py, byte_pieces(text.as_bytes(), PIECE), count_bytes)
    }
    // endregion: bytes

    /// Count the positions where two neighbouring bytes of the text's UTF-8 are
    /// equal.
    ///
    /// As `count_doubles_bytes`, many bytes at a time.
    #[pyfunction]
    fn count_doubles_blocks(py: Python<'_>, text: &str) -> PyResult<usize> {
        sum(py, byte_pieces(text.as_bytes(), PIECE), count_blocks)
    }

    // region: shipped
    /// Count the positions where two neighbouring characters are equal.
    #[pyfunction]
    fn count_doubles(py: Python<'_>, text: &Bound<'_, PyString>) -> PyResult<usize> {
        let utf8 = text.to_str()?;
        // As many characters as bytes: all ASCII. Python has kept both lengths,
        // so asking is free.
        if text.code_point_len()? == utf8.len() {
            sum(py, byte_pieces(utf8.as_bytes(), PIECE), count_blocks)
        } else {
            sum(py, pieces(utf8, PIECE), count)
        }
    }
    // endregion: shipped

    // region: signals
    /// Bytes to count between two looks at Python's signals: a few milliseconds
    /// at most.
    const PIECE: usize = 1 << 20;

    /// Adds up the counts of all pieces, and lets Python stop the work between
    /// two of them.
    ///
    /// Ctrl+C only leaves a note for Python's own loop; Rust has to ask for it.
    fn sum<Piece>(
        py: Python<'_>,
        pieces: impl Iterator<Item = Piece>,
        kernel: impl Fn(Piece) -> usize,
    ) -> PyResult<usize> {
        let mut total = 0;
        for piece in pieces {
            total += kernel(piece);
            // An error here, such as KeyboardInterrupt, ends the function.
            py.check_signals()?;
        }
        Ok(total)
    }
    // endregion: signals

    // region: buffer
    /// Count the positions where two neighbouring bytes are equal.
    ///
    /// Takes bytes, bytearray, memoryview, array or anything else that lends
    /// its memory as contiguous unsigned bytes; nothing is copied.
    #[pyfunction]
    // The memory is ours until the end of the call.
    #[allow(clippy::needless_pass_by_value)]
    fn count_doubles_buffer(py: Python<'_>, data: PyBuffer<u8>) -> PyResult<usize> {
        let memory = data.as_slice_ptr().ok_or_else(|| {
            PyBufferError::new_err("expected contiguous bytes, got a view with gaps: copy it first")
        })?;
        sum(py, ranges(data.item_count(), PIECE), |range| {
            // SAFETY: `data` keeps the memory in place and at this length until
            // it is dropped. The slice lives for one piece, and no Python code,
            // which could write to the memory, runs before the piece is done:
            // we hold the interpreter and ask for signals only after it.
            #[allow(unsafe_code)]
            let memory = unsafe { memory.as_ref() };
            count_blocks(&memory[range])
        })
    }
    // endregion: buffer

    // region: panic
    /// Panic with this message: a bug in Rust, as Python sees it.
    #[pyfunction]
    fn _panic(message: &str) {
        panic!("{message}")
    }
    // endregion: panic

    /// Names the module as users import it; functions would say
    /// `doubles.doubles` otherwise.
    #[pymodule_init]
    fn finish(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        for (_, function) in module.dict() {
            if function.is_callable() {
                function.setattr("__module__", "doubles")?;
            }
        }
        Ok(())
    }
}
