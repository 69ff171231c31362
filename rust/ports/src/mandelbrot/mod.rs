//! The set of Mandelbrot, as numbers that a picture can be made of.

pub(crate) mod door;
mod kernel;
