//! One result in the shapes that Python can get it in: who makes the objects,
//! and when.

use std::vec::IntoIter;

use pyo3::prelude::*;
use pyo3::types::PyBytes;

// region: sum
/// What came of a customer's orders: 16 bytes. Python gets it as a dict.
#[derive(Clone, Copy, IntoPyObject)]
pub struct Sum {
    customer: u32,
    orders: u32,
    amount: f64,
}
// endregion: sum

/// The sums of the customers 0, 1, … as they come, one for each.
fn sums(length: u32) -> impl ExactSizeIterator<Item = Sum> {
    (0..length).map(|customer| Sum {
        customer,
        orders: 1_000 + customer % 7,
        amount: f64::from(customer) / 2.0,
    })
}

// region: dicts
/// A dict for each customer.
#[pyfunction]
pub fn sums_as_dicts(length: u32) -> Vec<Sum> {
    sums(length).collect()
}
// endregion: dicts

// region: report
/// Results inside a result: a dict with a list of dicts and a dict in it.
#[derive(IntoPyObject)]
pub struct Report {
    customers: Vec<Sum>,
    last: Option<Sum>,
}

/// All sums, and the last of them once more.
#[pyfunction]
pub fn report(length: u32) -> Report {
    Report {
        customers: sums(length).collect(),
        last: sums(length).last(),
    }
}
// endregion: report

// region: objects
/// What came of a customer's orders, as an object whose fields lie in Rust.
#[pyclass(module = "rows", frozen, get_all)]
pub struct CustomerSum {
    customer: u32,
    orders: u32,
    amount: f64,
}

impl From<Sum> for CustomerSum {
    fn from(sum: Sum) -> Self {
        Self {
            customer: sum.customer,
            orders: sum.orders,
            amount: sum.amount,
        }
    }
}

/// An object for each customer.
#[pyfunction]
pub fn sums_as_objects(length: u32) -> Vec<CustomerSum> {
    sums(length).map(CustomerSum::from).collect()
}
// endregion: objects

// region: lists
/// Three lists: numbers of customers, counts of orders, amounts.
#[pyfunction]
pub fn sums_as_lists(length: u32) -> (Vec<u32>, Vec<u32>, Vec<f64>) {
    let mut columns = (Vec::new(), Vec::new(), Vec::new());
    for sum in sums(length) {
        columns.0.push(sum.customer);
        columns.1.push(sum.orders);
        columns.2.push(sum.amount);
    }
    columns
}
// endregion: lists

// region: arrays
/// Three times bytes, to be looked at as arrays of the C types "I", "I" and
/// "d".
#[pyfunction]
pub fn sums_as_arrays(
    py: Python<'_>,
    length: u32,
) -> PyResult<(Bound<'_, PyBytes>, Bound<'_, PyBytes>, Bound<'_, PyBytes>)> {
    Ok((
        packed(py, sums(length).map(|sum| sum.customer.to_ne_bytes()))?,
        packed(py, sums(length).map(|sum| sum.orders.to_ne_bytes()))?,
        packed(py, sums(length).map(|sum| sum.amount.to_ne_bytes()))?,
    ))
}

/// Bytes one after another, written where Python keeps them.
fn packed<const SIZE: usize>(
    py: Python<'_>,
    items: impl ExactSizeIterator<Item = [u8; SIZE]>,
) -> PyResult<Bound<'_, PyBytes>> {
    PyBytes::new_with(py, items.len() * SIZE, |memory| {
        for (place, item) in memory.as_chunks_mut().0.iter_mut().zip(items) {
            *place = item;
        }
        Ok(())
    })
}
// endregion: arrays

// region: iterator
/// Keeps the sums in Rust and makes an object when it is asked for the next.
#[pyclass(module = "rows")]
pub struct Sums {
    left: IntoIter<Sum>,
}

#[pymethods]
impl Sums {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&mut self) -> Option<CustomerSum> {
        self.left.next().map(CustomerSum::from)
    }

    /// Bytes of memory that the sums need in Rust.
    fn bytes_held(&self) -> usize {
        size_of_val(self.left.as_slice())
    }
}

/// An iterator over an object for each customer.
#[pyfunction]
pub fn sums_as_iterator(length: u32) -> Sums {
    Sums {
        left: sums(length).collect::<Vec<_>>().into_iter(),
    }
}
// endregion: iterator

// region: flags
/// Whether each number below `length` is odd, as a list.
#[pyfunction]
pub fn flags_as_list(length: u32) -> Vec<bool> {
    (0..length).map(|number| number % 2 == 1).collect()
}

/// The same as bytes: 1 or 0 for each number.
#[pyfunction]
pub fn flags_as_bytes(length: u32) -> Vec<u8> {
    (0..length)
        .map(|number| u8::from(number % 2 == 1))
        .collect()
}
// endregion: flags
