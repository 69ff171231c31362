//! The shortest way on a grid, by breadth-first search.

pub(crate) mod door;
mod kernel;
