//! Orders as arrays that Python owns, read where they lie.

use std::cell::Cell;

use pyo3::buffer::{Element, PyBuffer, PyUntypedBuffer};
use pyo3::exceptions::{PyBufferError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

use crate::columns::{named, sums};
use crate::totals::Total;
use crate::typed::same_length;

// region: column
/// One column: an array of C numbers that stays where it is until this is
/// dropped.
pub struct Column<T: Element> {
    /// Nothing for an empty array: it lends no address that could be looked at.
    memory: Option<PyBuffer<T>>,
}

impl<T: Element> FromPyObject<'_, '_> for Column<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let lent = PyUntypedBuffer::get(&object)?;
        let empty = lent.item_count() == 0;
        let memory = (!empty).then(|| lent.into_typed()).transpose()?;
        Ok(Self { memory })
    }
}

impl<T: Element> Column<T> {
    /// The numbers; no Python code may run while they are looked at.
    fn read<'a>(&'a self, _py: Python<'a>) -> PyResult<&'a [Cell<T>]> {
        let Some(memory) = &self.memory else {
            return Ok(&[]);
        };
        let start = memory.as_slice_ptr().ok_or_else(with_gaps)?;
        let length = memory.item_count();
        // SAFETY: `memory` keeps `length` numbers in place until it is dropped,
        // aligned as PyO3 has checked, and a Cell<T> lies in memory as a T
        // does. The only caller is below: it reads, and runs no Python code
        // meanwhile; every other thread waits for the interpreter, which we
        // hold.
        #[allow(unsafe_code)]
        let cells = unsafe { std::slice::from_raw_parts(start.cast::<Cell<T>>().as_ptr(), length) };
        Ok(cells)
    }
}

fn with_gaps() -> PyErr {
    PyBufferError::new_err("expected one contiguous array, got a view with gaps: copy it first")
}
// endregion: column

// region: arrays
/// The customers that spent most, of four arrays: numbers of customers ("I"),
/// amounts ("d"), times ("q"), and sets of tags as bits ("Q").
///
/// `names` has a name for each customer's number, `mask` the bit of the tag.
#[pyfunction]
#[allow(clippy::too_many_arguments, clippy::needless_pass_by_value)]
pub fn top_of_arrays(
    py: Python<'_>,
    customers: Column<u32>,
    amounts: Column<f64>,
    times: Column<i64>,
    tags: Column<u64>,
    names: Vec<PyBackedStr>,
    since: i64,
    mask: u64,
    n: usize,
) -> PyResult<Vec<Total>> {
    let (customers, amounts) = (customers.read(py)?, amounts.read(py)?);
    let (times, tags) = (times.read(py)?, tags.read(py)?);
    same_length(&[customers.len(), amounts.len(), times.len(), tags.len()])?;
    let rows = (0..customers.len()).map(|row| {
        let (customer, amount) = (customers[row].get(), amounts[row].get());
        (customer, amount, times[row].get(), tags[row].get())
    });
    let sums = sums(rows, names.len(), since, mask)
        .map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(named(&sums, &names, n))
}
// endregion: arrays
