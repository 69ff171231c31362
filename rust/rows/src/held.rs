//! Orders that Rust keeps: converted once, asked many times.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyList;

use crate::columns::Columns;
use crate::totals::{Question, Total};

/// Rows between two looks at Python's signals: a few milliseconds.
const PIECE: usize = 1 << 14;

// region: order
/// An order, read from a dict; the texts stay Python's.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
struct Order {
    customer: PyBackedStr,
    #[pyo3(default)]
    amount: Option<f64>,
    time: i64,
    #[pyo3(default)]
    tags: Option<Vec<PyBackedStr>>,
}
// endregion: order

// region: class
/// Orders, converted once from a list of dicts.
#[pyclass(module = "rows", frozen)]
pub struct Orders {
    columns: Columns,
}

#[pymethods]
impl Orders {
    #[new]
    fn new(orders: &Bound<'_, PyList>) -> PyResult<Self> {
        let mut columns = Columns::default();
        for (row, order) in orders.iter().enumerate() {
            if row % PIECE == 0 {
                orders.py().check_signals()?;
            }
            let order: Order = order.extract()?;
            let tags = order.tags.iter().flatten().map(|tag| &**tag);
            columns
                .push(&order.customer, order.amount, order.time, tags)
                .map_err(|error| PyValueError::new_err(error.to_string()))?;
        }
        Ok(Self { columns })
    }

    /// The customers that spent most.
    fn top(&self, since: i64, tag: &str, n: usize) -> Vec<Total> {
        self.columns.top(Question { since, tag, n })
    }

    fn __len__(&self) -> usize {
        self.columns.len()
    }
}
// endregion: class
