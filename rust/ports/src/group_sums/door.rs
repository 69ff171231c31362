//! The door of `group_sums`: what Python hands over is checked and converted here, and the kernel is called.

use pyo3::exceptions::{PyKeyError, PyOverflowError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyFloat, PyInt, PyList, PyString};
use pyo3::{IntoPyObjectExt, PyTypeInfo, intern};

use super::kernel;

/// Adds the function to a module of Python.
///
/// # Errors
/// Those of Python, if it has no room for one more name.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(group_sums, module)?)
}

/// What each shop took, in the order of their first sales.
#[pyfunction]
#[pyo3(signature = (sales))]
#[pyo3(text_signature = "(sales)")]
fn group_sums<'py>(py: Python<'py>, sales: &Bound<'_, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let sales = named("sales", sales, take_list_of_sale(sales), known_sales)?;
    let answer = kernel::group_sums(&sales);
    give_dict(py, answer)
}

/// The value as this very type: of a subclass the original might see a difference.
fn exactly<'a, 'py, T: PyTypeInfo>(
    value: &'a Bound<'py, PyAny>,
    expected: &'static str,
) -> Result<&'a Bound<'py, T>, Wrong> {
    value.cast_exact().map_err(|_| wrong(expected, value))
}

fn take_str<'a>(value: &'a Bound<'_, PyAny>) -> Result<&'a str, Wrong> {
    let text = exactly::<PyString>(value, "str")?;
    Ok(text.to_str()?)
}

fn copy_str(value: &Bound<'_, PyAny>) -> Result<String, Wrong> {
    Ok(take_str(value)?.to_owned())
}

fn take_i64(value: &Bound<'_, PyAny>) -> Result<i64, Wrong> {
    let number = exactly::<PyInt>(value, "int")?;
    number
        .extract()
        .map_err(|_| Wrong::Beyond("from -9223372036854775808 to 9223372036854775807"))
}

fn take_float(value: &Bound<'_, PyAny>) -> Result<f64, Wrong> {
    Ok(exactly::<PyFloat>(value, "float")?.value())
}

fn key_of<'py>(
    dict: &Bound<'py, PyDict>,
    key: &Bound<'py, PyString>,
) -> Result<Bound<'py, PyAny>, Wrong> {
    let found = dict.get_item(key)?;
    Ok(found.ok_or_else(|| PyKeyError::new_err(key.clone().unbind()))?)
}

fn take_sale(value: &Bound<'_, PyAny>) -> Result<kernel::Sale, Wrong> {
    let value = exactly::<PyDict>(value, "dict")?;
    Ok(kernel::Sale {
        shop: copy_str(&key_of(value, intern!(value.py(), "shop"))?)?,
        pieces: take_i64(&key_of(value, intern!(value.py(), "pieces"))?)?,
        price: take_float(&key_of(value, intern!(value.py(), "price"))?)?,
    })
}

fn take_list_of_sale(value: &Bound<'_, PyAny>) -> Result<Vec<kernel::Sale>, Wrong> {
    let items = exactly::<PyList>(value, "list")?;
    items.iter().map(|item| take_sale(&item)).collect()
}

/// What the original says to a value of another class.
fn known_sales(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("'NoneType' object is not iterable"),
        "int" => PyTypeError::new_err("'int' object is not iterable"),
        _ => return None,
    })
}

fn give<'py>(py: Python<'py>, value: impl IntoPyObject<'py>) -> PyResult<Bound<'py, PyAny>> {
    value.into_bound_py_any(py)
}

fn give_dict(py: Python<'_>, value: Vec<(String, f64)>) -> PyResult<Bound<'_, PyAny>> {
    let dict = PyDict::new(py);
    for (key, value) in value {
        dict.set_item(give(py, key)?, give(py, value)?)?;
    }
    Ok(dict.into_any())
}

/// Why a value does not come in.
enum Wrong {
    /// It is of another class.
    Type { expected: &'static str, got: String },
    /// It is an int outside this range.
    Beyond(&'static str),
    /// Python raised when it was asked.
    Python(PyErr),
}

impl From<PyErr> for Wrong {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

/// The exception, with the parameter's name.
fn named<T>(
    name: &str,
    value: &Bound<'_, PyAny>,
    taken: Result<T, Wrong>,
    known: fn(&str) -> Option<PyErr>,
) -> PyResult<T> {
    taken.map_err(|wrong| match wrong {
        Wrong::Type { expected, got } => known(&class_of(value)).unwrap_or_else(|| {
            PyTypeError::new_err(format!("{name}: expected {expected}, got {got}"))
        }),
        Wrong::Beyond(range) => {
            PyOverflowError::new_err(format!("{name}: expected an int {range}"))
        }
        Wrong::Python(error) => error,
    })
}

fn wrong(expected: &'static str, value: &Bound<'_, PyAny>) -> Wrong {
    let got = class_of(value);
    Wrong::Type { expected, got }
}

fn class_of(value: &Bound<'_, PyAny>) -> String {
    let name = value.get_type().name();
    name.map_or_else(|_| "an object".to_owned(), |name| name.to_string())
}
