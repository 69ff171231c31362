//! The door of `levenshtein`: what Python hands over is checked and converted here, and the kernel is called.

use pyo3::PyTypeInfo;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::kernel;

/// Adds the function to a module of Python.
///
/// # Errors
/// Those of Python, if it has no room for one more name.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(levenshtein, module)?)
}

/// Count the insertions, deletions and replacements from one text to the other.
#[pyfunction]
#[pyo3(signature = (a, b))]
#[pyo3(text_signature = "(a, b)")]
#[allow(clippy::similar_names)]
fn levenshtein(a: &Bound<'_, PyAny>, b: &Bound<'_, PyAny>) -> PyResult<i64> {
    let a = named("a", a, take_str(a), known_a)?;
    let b = named("b", b, take_str(b), known_b)?;
    let answer = kernel::levenshtein(a, b);
    Ok(answer)
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
fn known_a(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("'NoneType' object is not iterable"),
        "int" => PyTypeError::new_err("'int' object is not iterable"),
        _ => return None,
    })
}

/// What the original says to a value of another class.
fn known_b(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("object of type 'NoneType' has no len()"),
        "int" => PyTypeError::new_err("object of type 'int' has no len()"),
        _ => return None,
    })
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
