// region: code
#![feature(specialization)]

#[macro_use]
extern crate pyo3;
use pyo3::prelude::*;
// endregion: code

#[pyfunction]
fn double(number: i64) -> i64 {
    number * 2
}
