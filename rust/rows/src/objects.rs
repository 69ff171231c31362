//! Orders as Python objects, of which only what the question needs is
//! converted.

use pyo3::exceptions::PyKeyError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

use crate::totals::{Question, Total, Totals};

/// Rows between two looks at Python's signals: a few milliseconds.
const PIECE: usize = 1 << 14;

// region: field
/// A field of an order, in the order in which a tuple has them.
#[derive(Clone, Copy)]
enum Field {
    Customer,
    Amount,
    Time,
    Tags,
}

const NAMES: [&str; 4] = ["customer", "amount", "time", "tags"];
// endregion: field

// region: loop
/// Goes through the orders; `get` looks a field up, and finds nothing if it is
/// missing.
fn top_with<'py>(
    orders: &Bound<'py, PyList>,
    question: Question<'_>,
    get: impl Fn(&Bound<'py, PyAny>, Field) -> PyResult<Option<Bound<'py, PyAny>>>,
) -> PyResult<Vec<Total>> {
    let py = orders.py();
    let tag = PyString::new(py, question.tag);
    let required = |order: &Bound<'py, PyAny>, field: Field| {
        get(order, field)?.ok_or_else(|| PyKeyError::new_err(NAMES[field as usize]))
    };
    let optional = |order: &Bound<'py, PyAny>, field: Field| {
        Ok::<_, PyErr>(get(order, field)?.filter(|value| !value.is_none()))
    };
    let mut totals = Totals::default();
    for (row, order) in orders.iter().enumerate() {
        if row % PIECE == 0 {
            py.check_signals()?;
        }
        let Some(amount) = optional(&order, Field::Amount)? else {
            continue;
        };
        if required(&order, Field::Time)?.extract::<i64>()? < question.since {
            continue;
        }
        let Some(tags) = optional(&order, Field::Tags)? else {
            continue;
        };
        if tags.contains(&tag)? {
            let customer = required(&order, Field::Customer)?;
            totals.add(customer.extract()?, amount.extract()?);
        }
    }
    Ok(totals.top(question.n))
}
// endregion: loop

// region: keys
/// The customers that spent most, of a list of dicts.
///
/// Makes a `str` of each key, for each row.
#[pyfunction]
pub fn top_by_keys(
    orders: &Bound<'_, PyList>,
    since: i64,
    tag: &str,
    n: usize,
) -> PyResult<Vec<Total>> {
    top_with(orders, Question { since, tag, n }, |order, field| {
        order.cast::<PyDict>()?.get_item(NAMES[field as usize])
    })
}
// endregion: keys

// region: interned
/// The customers that spent most, of a list of dicts.
///
/// Makes a `str` of each key once.
#[pyfunction]
pub fn top_by_interned_keys(
    orders: &Bound<'_, PyList>,
    since: i64,
    tag: &str,
    n: usize,
) -> PyResult<Vec<Total>> {
    let names = interned(orders.py());
    top_with(orders, Question { since, tag, n }, |order, field| {
        order.cast::<PyDict>()?.get_item(names[field as usize])
    })
}

/// The names of the fields, as Python has them: made at the first call and
/// kept.
fn interned(py: Python<'_>) -> [&Bound<'_, PyString>; 4] {
    [
        intern!(py, "customer"),
        intern!(py, "amount"),
        intern!(py, "time"),
        intern!(py, "tags"),
    ]
}
// endregion: interned

// region: objects
/// The customers that spent most, of a list of objects with attributes.
#[pyfunction]
pub fn top_of_objects(
    orders: &Bound<'_, PyList>,
    since: i64,
    tag: &str,
    n: usize,
) -> PyResult<Vec<Total>> {
    let names = interned(orders.py());
    top_with(orders, Question { since, tag, n }, |order, field| {
        order.getattr(names[field as usize]).map(Some)
    })
}
// endregion: objects

// region: tuples
/// The customers that spent most, of a list of tuples: customer, amount, time,
/// tags.
#[pyfunction]
pub fn top_of_tuples(
    orders: &Bound<'_, PyList>,
    since: i64,
    tag: &str,
    n: usize,
) -> PyResult<Vec<Total>> {
    top_with(orders, Question { since, tag, n }, |order, field| {
        order.cast::<PyTuple>()?.get_item(field as usize).map(Some)
    })
}
// endregion: tuples
