//! The door of `simulate`: what Python hands over is checked and converted here, and the kernel is called.

use pyo3::PyTypeInfo;
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyInt};

use super::kernel;

/// Adds the function to a module of Python.
///
/// # Errors
/// Those of Python, if it has no room for one more name.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(simulate, module)?)
}

/// Where the air is after so many steps: its flow, and two of its temperatures.
#[pyfunction]
#[pyo3(signature = (x, y, z, steps))]
#[pyo3(text_signature = "(x, y, z, steps)")]
#[allow(clippy::similar_names)]
fn simulate(
    x: &Bound<'_, PyAny>,
    y: &Bound<'_, PyAny>,
    z: &Bound<'_, PyAny>,
    steps: &Bound<'_, PyAny>,
) -> PyResult<(f64, f64, f64)> {
    let x = named("x", x, take_float(x), known_x)?;
    let y = named("y", y, take_float(y), known_y)?;
    let z = named("z", z, take_float(z), known_z)?;
    let steps = named("steps", steps, take_i64_from_0_to_20000(steps), known_steps)?;
    let answer = kernel::simulate(x, y, z, steps);
    Ok(answer)
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

/// What the original says to a value of another class.
fn known_x(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => {
            PyTypeError::new_err("unsupported operand type(s) for -: 'float' and 'NoneType'")
        }
        "str" => PyTypeError::new_err("unsupported operand type(s) for -: 'float' and 'str'"),
        _ => return None,
    })
}

/// What the original says to a value of another class.
fn known_y(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => {
            PyTypeError::new_err("unsupported operand type(s) for -: 'NoneType' and 'float'")
        }
        "str" => PyTypeError::new_err("unsupported operand type(s) for -: 'str' and 'float'"),
        _ => return None,
    })
}

/// What the original says to a value of another class.
fn known_z(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => {
            PyTypeError::new_err("unsupported operand type(s) for -: 'float' and 'NoneType'")
        }
        "str" => PyTypeError::new_err("unsupported operand type(s) for -: 'float' and 'str'"),
        _ => return None,
    })
}

fn take_i64_from_0_to_20000(value: &Bound<'_, PyAny>) -> Result<i64, Wrong> {
    let number: Option<i64> = exactly::<PyInt>(value, "int")?.extract().ok();
    number
        .filter(|number| (0..=20_000).contains(number))
        .ok_or(Wrong::Beyond("from 0 to 20000"))
}

/// What the original says to a value of another class.
fn known_steps(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("'NoneType' object cannot be interpreted as an integer"),
        "str" => PyTypeError::new_err("'str' object cannot be interpreted as an integer"),
        "float" => PyTypeError::new_err("'float' object cannot be interpreted as an integer"),
        _ => return None,
    })
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
