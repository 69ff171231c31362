//! The door of `read_rows`: what Python hands over is checked and converted here, and the kernel is called.

use pyo3::PyTypeInfo;
use pyo3::exceptions::{PyAttributeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::kernel;

/// Adds the function to a module of Python.
///
/// # Errors
/// Those of Python, if it has no room for one more name.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(read_rows, module)?)
}

/// The name and the price of each line; empty lines are left out.
#[pyfunction]
#[pyo3(signature = (text))]
#[pyo3(text_signature = "(text)")]
fn read_rows(text: &Bound<'_, PyAny>) -> PyResult<Vec<(String, f64)>> {
    let text = named("text", text, take_str(text), known_text)?;
    let answer = kernel::read_rows(text);
    answer.map_err(raised)
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

/// What the original says to a value of another class.
fn known_text(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyAttributeError::new_err("'NoneType' object has no attribute 'split'"),
        "int" => PyAttributeError::new_err("'int' object has no attribute 'split'"),
        "bytes" => PyTypeError::new_err("a bytes-like object is required, not 'str'"),
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
