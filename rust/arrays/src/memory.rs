//! Memory that a Python object lends: an array of C doubles, read and written
//! where it lies.

use std::cell::Cell;

use pyo3::buffer::{PyBuffer, PyUntypedBuffer};
use pyo3::exceptions::PyBufferError;
use pyo3::prelude::*;

/// Values between two looks at Python's signals: a few milliseconds.
const PIECE: usize = 1 << 20;

// region: doubles
/// An array of C doubles that stays where it is, and as long as it is, until
/// this is dropped.
pub struct Doubles {
    /// Nothing for an empty array: it lends no address that could be looked at.
    memory: Option<PyBuffer<f64>>,
}

impl FromPyObject<'_, '_> for Doubles {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let lent = PyUntypedBuffer::get(&object)?;
        if lent.item_count() == 0 && lent.format() == c"d" {
            return Ok(Self { memory: None });
        }
        let memory = Some(lent.into_typed()?);
        Ok(Self { memory })
    }
}
// endregion: doubles

impl Doubles {
    /// Gives `work` one piece after the other, and lets Python stop it in
    /// between.
    pub fn each_piece(&self, py: Python<'_>, mut work: impl FnMut(&[Cell<f64>])) -> PyResult<()> {
        let Some(memory) = &self.memory else {
            return Ok(());
        };
        let start = memory
            .as_slice_ptr()
            .ok_or_else(with_gaps)?
            .cast::<Cell<f64>>();
        let length = memory.item_count();
        for first in (0..length).step_by(PIECE) {
            let piece = PIECE.min(length - first);
            // SAFETY: `memory` keeps `length` doubles in place until it is
            // dropped, aligned as PyO3 has checked, and a Cell<f64> lies in
            // memory as an f64 does. The slice lives for one piece, during
            // which no Python code runs: this thread is here, and every other
            // one waits for the interpreter, which we hold. Read-only memory is
            // never written to: whoever writes asks `require_writable` first.
            #[allow(unsafe_code)]
            let cells = unsafe { std::slice::from_raw_parts(start.add(first).as_ptr(), piece) };
            work(cells);
            py.check_signals()?;
        }
        Ok(())
    }

    /// A copy, in the order in which Python goes through the array.
    #[cfg(feature = "threads")]
    pub fn to_vec(&self, py: Python<'_>) -> PyResult<Vec<f64>> {
        match &self.memory {
            Some(memory) => memory.to_vec(py),
            None => Ok(Vec::new()),
        }
    }

    /// An error unless the array may be written to.
    pub fn require_writable(&self) -> PyResult<()> {
        if self.memory.as_ref().is_some_and(|memory| memory.readonly()) {
            return Err(PyBufferError::new_err(
                "expected an array to write to, got a read-only one: copy it first",
            ));
        }
        Ok(())
    }
}

fn with_gaps() -> PyErr {
    PyBufferError::new_err("expected one contiguous array, got a view with gaps: copy it first")
}
