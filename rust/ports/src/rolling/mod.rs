//! The moving average and the rolling median of measurements.

pub(crate) mod door;
mod kernel;
