//! Takings by shop: rows are grouped and added up.

pub(crate) mod door;
mod kernel;
