//! The door of `shortest_path`: what Python hands over is checked and converted here, and the kernel is called.

use pyo3::PyTypeInfo;
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyInt, PyList, PyString, PyTuple};

use super::kernel;

/// Adds the function to a module of Python.
///
/// # Errors
/// Those of Python, if it has no room for one more name.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(shortest_path, module)?)
}

/// The steps between two cells, as (row, column), around walls; None for no way.
#[pyfunction]
#[pyo3(signature = (grid, start, goal))]
#[pyo3(text_signature = "(grid, start, goal)")]
#[allow(clippy::similar_names)]
fn shortest_path(
    grid: &Bound<'_, PyAny>,
    start: &Bound<'_, PyAny>,
    goal: &Bound<'_, PyAny>,
) -> PyResult<Option<i64>> {
    let grid = named("grid", grid, take_list_of_str(grid), known_grid)?;
    let grid = lend_list(&grid);
    let start = named("start", start, take_tuple_of_2(start), known_start)?;
    let goal = named("goal", goal, take_tuple_of_2(goal), known_goal)?;
    let answer = kernel::shortest_path(&grid, start, goal);
    Ok(answer)
}

/// The value as this very type: of a subclass the original might see a difference.
fn exactly<'a, 'py, T: PyTypeInfo>(
    value: &'a Bound<'py, PyAny>,
    expected: &'static str,
) -> Result<&'a Bound<'py, T>, Wrong> {
    value.cast_exact().map_err(|_| wrong(expected, value))
}

fn hold_str(value: &Bound<'_, PyAny>) -> Result<PyBackedStr, Wrong> {
    let found = exactly::<PyString>(value, "str")?.clone();
    Ok(PyBackedStr::try_from(found)?)
}

fn take_list_of_str(value: &Bound<'_, PyAny>) -> Result<Vec<PyBackedStr>, Wrong> {
    let items = exactly::<PyList>(value, "list")?;
    items.iter().map(|item| hold_str(&item)).collect()
}

/// What the original says to a value of another class.
fn known_grid(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("object of type 'NoneType' has no len()"),
        "int" => PyTypeError::new_err("object of type 'int' has no len()"),
        _ => return None,
    })
}

fn lend_list(value: &[PyBackedStr]) -> Vec<&str> {
    value.iter().map(|item| &**item).collect()
}

fn take_i64(value: &Bound<'_, PyAny>) -> Result<i64, Wrong> {
    let number = exactly::<PyInt>(value, "int")?;
    number
        .extract()
        .map_err(|_| Wrong::Beyond("from -9223372036854775808 to 9223372036854775807"))
}

fn take_tuple_of_2(value: &Bound<'_, PyAny>) -> Result<(i64, i64), Wrong> {
    let items = exactly::<PyTuple>(value, "tuple")?;
    if items.len() != 2 {
        return Err(Wrong::length(2, items.len()));
    }
    let item_0 = take_i64(&items.get_item(0)?)?;
    let item_1 = take_i64(&items.get_item(1)?)?;
    Ok((item_0, item_1))
}

/// What the original says to a value of another class.
fn known_start(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("Value after * must be an iterable, not NoneType"),
        "int" => PyTypeError::new_err("Value after * must be an iterable, not int"),
        _ => return None,
    })
}

/// What the original says to a value of another class.
fn known_goal(class: &str) -> Option<PyErr> {
    Some(match class {
        "NoneType" => PyTypeError::new_err("Value after * must be an iterable, not NoneType"),
        "int" => PyTypeError::new_err("Value after * must be an iterable, not int"),
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
