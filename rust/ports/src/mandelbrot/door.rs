//! The door of `mandelbrot`: what Python hands over is checked and converted here, and the kernel is called.

use pyo3::PyTypeInfo;
use pyo3::exceptions::{PyKeyboardInterrupt, PyOverflowError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyInt, PyList};

use super::kernel;

/// Adds the function to a module of Python.
///
/// # Errors
/// Those of Python, if it has no room for one more name.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(mandelbrot, module)?)
}

/// For each point, row by row: the steps until it escapes, or the limit.
#[pyfunction]
#[pyo3(signature = (across, down, limit))]
#[pyo3(text_signature = "(across, down, limit)")]
#[allow(clippy::similar_names)]
fn mandelbrot(
    py: Python<'_>,
    across: &Bound<'_, PyAny>,
    down: &Bound<'_, PyAny>,
    limit: &Bound<'_, PyAny>,
) -> PyResult<Vec<Vec<i64>>> {
    let across = named("across", across, take_list_of_float(across), known_across)?;
    let down = named("down", down, take_list_of_float(down), known_down)?;
    let limit = named("limit", limit, take_i64_from_0_to_1000(limit), known_limit)?;
    let mut interrupt = None;
    let mut alive = || {
        py.check_signals().map_err(|error| {
            interrupt = Some(error);
            kernel::Problem::Interrupted
        })
    };
    let answer = kernel::mandelbrot(&across, &down, limit, &mut alive);
    if let Some(error) = interrupt {
        return Err(error);
    }
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
fn known_across(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("'NoneType' object is not iterable"),
        "int" => PyTypeError::new_err("'int' object is not iterable"),
        _ => return None,
    })
}

/// What the original says to a value of another class.
fn known_down(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("'NoneType' object is not iterable"),
        "int" => PyTypeError::new_err("'int' object is not iterable"),
        _ => return None,
    })
}

fn take_i64_from_0_to_1000(value: &Bound<'_, PyAny>) -> Result<i64, Wrong> {
    let number: Option<i64> = exactly::<PyInt>(value, "int")?.extract().ok();
    number
        .filter(|number| (0..=1000).contains(number))
        .ok_or(Wrong::Beyond("from 0 to 1000"))
}

/// What the original says to a value of another class.
fn known_limit(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => {
            PyTypeError::new_err("'<' not supported between instances of 'int' and 'NoneType'")
        }
        "str" => PyTypeError::new_err("'<' not supported between instances of 'int' and 'str'"),
        _ => return None,
    })
}

/// The exception that the original raises.
#[allow(clippy::needless_pass_by_value)]
fn raised(problem: kernel::Problem) -> PyErr {
    match problem {
        kernel::Problem::Interrupted => PyKeyboardInterrupt::new_err(()),
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
