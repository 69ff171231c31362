//! JSON lines: a text with an object on each line.

pub(crate) mod door;
mod kernel;
