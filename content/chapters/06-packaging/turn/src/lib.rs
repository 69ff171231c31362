//! The solution's kernels and its door for Python.

pub mod count;

mod python;
