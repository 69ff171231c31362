//! Distances on the globe, along great circles.

pub(crate) mod door;
mod kernel;
