//! Rust that calls a function of Python's: a key for each value, and a class
//! whose callback comes back to it.

use pyo3::prelude::*;
use pyo3::types::PyList;

// region: key
/// The `n` values whose keys are largest, the largest first; equal ones stay in
/// order. The key function is called once for each value.
#[pyfunction]
pub fn top_by<'py>(
    values: &Bound<'py, PyList>,
    key: &Bound<'py, PyAny>,
    n: usize,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let mut keyed = Vec::with_capacity(values.len());
    for value in values {
        // Whatever the function raises goes on to our caller.
        let key: f64 = key.call1((&value,))?.extract()?;
        keyed.push((key, value));
    }
    keyed.sort_by(|one, other| other.0.total_cmp(&one.0));
    Ok(keyed.into_iter().take(n).map(|(_, value)| value).collect())
}
// endregion: key

// region: own
/// The `n` whole numbers with the largest last three digits, the largest first;
/// equal ones stay in order.
#[pyfunction]
pub fn top_by_last_digits(mut values: Vec<i64>, n: usize) -> Vec<i64> {
    values.sort_by_key(|value| std::cmp::Reverse(value.rem_euclid(1000)));
    values.truncate(n);
    values
}
// endregion: own

// region: ledger
/// Amounts that Python functions may look at.
#[pyclass(module = "rows")]
#[derive(Default)]
pub struct Ledger {
    amounts: Vec<f64>,
}

#[pymethods]
impl Ledger {
    #[new]
    fn new(amounts: Vec<f64>) -> Self {
        Self { amounts }
    }

    fn add(&mut self, amount: f64) {
        self.amounts.push(amount);
    }

    /// Call the function with each amount. `self` is borrowed all the while.
    fn each(&self, callback: &Bound<'_, PyAny>) -> PyResult<()> {
        for &amount in &self.amounts {
            callback.call1((amount,))?;
        }
        Ok(())
    }
    // endregion: ledger

    // region: released
    /// Call the function with each amount that is there now. Nothing is
    /// borrowed while it runs.
    fn each_released(slf: &Bound<'_, Self>, callback: &Bound<'_, PyAny>) -> PyResult<()> {
        let amounts = slf.borrow().amounts.clone();
        for amount in amounts {
            callback.call1((amount,))?;
        }
        Ok(())
    }
    // endregion: released

    fn __len__(&self) -> usize {
        self.amounts.len()
    }
}
