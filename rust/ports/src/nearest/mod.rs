//! The nearest neighbour in a list of points.

pub(crate) mod door;
mod kernel;
