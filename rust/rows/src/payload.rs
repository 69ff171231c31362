//! Bytes in and out, and values whose type has to be found out first.

use std::borrow::Cow;

use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyFloat, PyList, PyString};

/// The sum of all bytes, modulo 2^32.
fn sum(data: &[u8]) -> u32 {
    data.iter()
        .fold(0, |sum, &byte| sum.wrapping_add(u32::from(byte)))
}

// region: into
/// The sum of the bytes of a `bytes`, which is borrowed.
#[pyfunction]
pub fn checksum(data: &[u8]) -> u32 {
    sum(data)
}

/// The sum of the bytes of a `bytes`, which is borrowed, or of a `bytearray`,
/// which is copied.
#[pyfunction]
#[allow(clippy::needless_pass_by_value)]
pub fn checksum_cow(data: Cow<'_, [u8]>) -> u32 {
    sum(&data)
}

/// The sum of the bytes of anything that is like a list of small numbers; it is
/// copied.
#[pyfunction]
#[allow(clippy::needless_pass_by_value)]
pub fn checksum_vec(data: Vec<u8>) -> u32 {
    sum(&data)
}

/// The sum of the bytes of anything that lends its memory; copied in one piece.
#[pyfunction]
#[allow(clippy::needless_pass_by_value)]
pub fn checksum_buffer(py: Python<'_>, data: PyBuffer<u8>) -> PyResult<u32> {
    Ok(sum(&data.to_vec(py)?))
}
// endregion: into

// region: out
/// Zero bytes, as a `Vec<u8>`.
#[pyfunction]
pub fn zeros_vec(length: usize) -> Vec<u8> {
    vec![0; length]
}

/// Zero bytes, as a `Cow<[u8]>`.
#[pyfunction]
pub fn zeros_cow(length: usize) -> Cow<'static, [u8]> {
    Cow::Owned(vec![0; length])
}

/// Zero bytes that are made in Python's memory at once.
#[pyfunction]
pub fn zeros_pybytes(py: Python<'_>, length: usize) -> PyResult<Bound<'_, PyBytes>> {
    PyBytes::new_with(py, length, |memory| {
        memory.fill(0);
        Ok(())
    })
}

/// The same zeros with a sign: this is a list.
#[pyfunction]
pub fn zeros_signed(length: usize) -> Vec<i8> {
    vec![0; length]
}
// endregion: out

// region: extract
/// The sum of amounts that are numbers or texts; tries one after the other.
#[pyfunction]
pub fn amounts_by_extract(amounts: &Bound<'_, PyList>) -> PyResult<f64> {
    let mut total = 0.0;
    for amount in amounts {
        total += if let Ok(number) = amount.extract::<f64>() {
            number
        } else if let Ok(text) = amount.extract::<String>() {
            parse(&text)?
        } else {
            return Err(no_amount(&amount));
        };
    }
    Ok(total)
}
// endregion: extract

// region: cast
/// The sum of amounts that are numbers or texts; looks at the type first.
#[pyfunction]
pub fn amounts_by_cast(amounts: &Bound<'_, PyList>) -> PyResult<f64> {
    let mut total = 0.0;
    for amount in amounts {
        total += if let Ok(number) = amount.cast::<PyFloat>() {
            number.value()
        } else if let Ok(text) = amount.cast::<PyString>() {
            parse(&text.to_cow()?)?
        } else {
            amount.extract().map_err(|_| no_amount(&amount))?
        };
    }
    Ok(total)
}
// endregion: cast

fn parse(text: &str) -> PyResult<f64> {
    Ok(text.parse()?)
}

fn no_amount(value: &Bound<'_, PyAny>) -> PyErr {
    match value.get_type().name() {
        Ok(name) => PyTypeError::new_err(format!("expected a number or a text, got {name}")),
        Err(error) => error,
    }
}
