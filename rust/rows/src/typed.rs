//! Orders of which everything is converted to Rust's types first.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::json;
use crate::totals::{Question, Total, Totals};

// region: derive
/// An order, read from a dict with these keys.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub struct Order {
    customer: String,
    #[pyo3(default)]
    amount: Option<f64>,
    time: i64,
    #[pyo3(default)]
    tags: Option<Vec<String>>,
}

/// The customers that spent most, of a list of dicts.
///
/// Converts every field of every row before it begins.
#[pyfunction]
#[allow(clippy::needless_pass_by_value)] // the orders were made for this call
pub fn top_of_records(orders: Vec<Order>, since: i64, tag: &str, n: usize) -> Vec<Total> {
    let mut totals = Totals::default();
    for order in &orders {
        let tags = order.tags.as_deref().unwrap_or_default();
        if let Some(amount) = order.amount
            && order.time >= since
            && tags.iter().any(|each| each == tag)
        {
            totals.add(&order.customer, amount);
        }
    }
    totals.top(n)
}
// endregion: derive

// region: lists
/// The customers that spent most, of four lists of the same length.
#[pyfunction]
#[allow(clippy::needless_pass_by_value)] // the columns were made for this call
pub fn top_of_lists(
    customers: Vec<String>,
    amounts: Vec<Option<f64>>,
    times: Vec<i64>,
    tags: Vec<Option<Vec<String>>>,
    since: i64,
    tag: &str,
    n: usize,
) -> PyResult<Vec<Total>> {
    same_length(&[customers.len(), amounts.len(), times.len(), tags.len()])?;
    let mut totals = Totals::default();
    for (row, customer) in customers.iter().enumerate() {
        let tags = tags[row].as_deref().unwrap_or_default();
        if let Some(amount) = amounts[row]
            && times[row] >= since
            && tags.iter().any(|each| each == tag)
        {
            totals.add(customer, amount);
        }
    }
    Ok(totals.top(n))
}
// endregion: lists

/// An error unless all columns are equally long.
pub fn same_length(lengths: &[usize]) -> PyResult<()> {
    if lengths.windows(2).all(|pair| pair[0] == pair[1]) {
        return Ok(());
    }
    Err(PyValueError::new_err(format!(
        "the columns have different lengths: {lengths:?}"
    )))
}

// region: json
/// The customers that spent most, of a JSON text.
#[pyfunction]
pub fn top_of_json(
    py: Python<'_>,
    text: &str,
    since: i64,
    tag: &str,
    n: usize,
) -> PyResult<Vec<Total>> {
    py.detach(|| json::top(text, Question { since, tag, n }))
        .map_err(|error| PyValueError::new_err(error.to_string()))
}
// endregion: json
