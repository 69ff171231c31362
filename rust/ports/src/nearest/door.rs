//! The door of `nearest`: what Python hands over is checked and converted here, and the kernel is called.

use pyo3::PyTypeInfo;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyList, PyTuple};

use super::kernel;

/// Adds the function to a module of Python.
///
/// # Errors
/// Those of Python, if it has no room for one more name.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(nearest, module)?)
}

/// The index of the point that is nearest; the first of several.
#[pyfunction]
#[pyo3(signature = (point, others))]
#[pyo3(text_signature = "(point, others)")]
#[allow(clippy::similar_names)]
fn nearest(point: &Bound<'_, PyAny>, others: &Bound<'_, PyAny>) -> PyResult<i64> {
    let point = named("point", point, take_tuple_of_2(point), known_point)?;
    let others = named(
        "others",
        others,
        take_list_of_tuple_of_2(others),
        known_others,
    )?;
    let answer = kernel::nearest(point, &others);
    answer.map_err(raised)
}

/// The value as this very type: of a subclass the original might see a difference.
fn exactly<'a, 'py, T: PyTypeInfo>(
    value: &'a Bound<'py, PyAny>,
    expected: &'static str,
) -> Result<&'a Bound<'py, T>, Wrong> {
    value.cast_exact().map_err(|_| wrong(expected, value))
}

fn take_float(value: &Bound<'_, PyAny>) -> Result<f64, Wrong> {
    Ok(exactly::<PyFloat>(value, "float")?.value())
}

fn take_tuple_of_2(value: &Bound<'_, PyAny>) -> Result<(f64, f64), Wrong> {
    let items = exactly::<PyTuple>(value, "tuple")?;
    if items.len() != 2 {
        return Err(Wrong::length(2, items.len()));
    }
    let item_0 = take_float(&items.get_item(0)?)?;
    let item_1 = take_float(&items.get_item(1)?)?;
    Ok((item_0, item_1))
}

/// What the original says to a value of another class.
fn known_point(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("cannot unpack non-iterable NoneType object"),
        "int" => PyTypeError::new_err("cannot unpack non-iterable int object"),
        _ => return None,
    })
}

fn take_list_of_tuple_of_2(value: &Bound<'_, PyAny>) -> Result<Vec<(f64, f64)>, Wrong> {
    let items = exactly::<PyList>(value, "list")?;
    items.iter().map(|item| take_tuple_of_2(&item)).collect()
}

/// What the original says to a value of another class.
fn known_others(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyValueError::new_err("there is no other point"),
        "int" => PyTypeError::new_err("'int' object is not iterable"),
        _ => return None,
    })
}

/// The exception that the original raises.
fn raised(problem: kernel::Problem) -> PyErr {
    match problem {
        kernel::Problem::ValueError(message) => PyValueError::new_err(message),
    }
}

/// Why a value does not come in.
enum Wrong {
    /// It is of another class.
    Type { expected: &'static str, got: String },
    /// Python raised when it was asked.
    Python(PyErr),
}

impl From<PyErr> for Wrong {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl Wrong {
    fn length(expected: usize, got: usize) -> Self {
        let got = format!("one of {got} where {expected} are expected");
        Self::Type {
            expected: "tuple",
            got,
        }
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
