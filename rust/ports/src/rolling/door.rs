//! The door of `rolling`: what Python hands over is checked and converted here, and the kernel is called.

use pyo3::PyTypeInfo;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyInt, PyList};

use super::kernel;

/// Adds the function to a module of Python.
///
/// # Errors
/// Those of Python, if it has no room for one more name.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(rolling, module)?)
}

/// The average and the median of each so many neighbouring values.
#[pyfunction]
#[pyo3(signature = (values, width))]
#[pyo3(text_signature = "(values, width)")]
#[allow(clippy::similar_names)]
fn rolling(values: &Bound<'_, PyAny>, width: &Bound<'_, PyAny>) -> PyResult<Vec<(f64, f64)>> {
    let values = named("values", values, take_list_of_float(values), known_values)?;
    let width = named("width", width, take_i64(width), known_width)?;
    let answer = kernel::rolling(&values, width);
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

fn take_list_of_float(value: &Bound<'_, PyAny>) -> Result<Vec<f64>, Wrong> {
    let items = exactly::<PyList>(value, "list")?;
    items.iter().map(|item| take_float(&item)).collect()
}

/// What the original says to a value of another class.
fn known_values(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("'NoneType' object is not iterable"),
        "int" => PyTypeError::new_err("'int' object is not iterable"),
        _ => return None,
    })
}

fn take_i64(value: &Bound<'_, PyAny>) -> Result<i64, Wrong> {
    let number = exactly::<PyInt>(value, "int")?;
    number
        .extract()
        .map_err(|_| Wrong::Beyond("from -9223372036854775808 to 9223372036854775807"))
}

/// What the original says to a value of another class.
fn known_width(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => {
            PyTypeError::new_err("'<' not supported between instances of 'NoneType' and 'int'")
        }
        "str" => PyTypeError::new_err("'<' not supported between instances of 'str' and 'int'"),
        "float" => PyTypeError::new_err("list indices must be integers or slices, not float"),
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
