//! The weather in three numbers, by Lorenz: each step begins where the last ended.

pub(crate) mod door;
mod kernel;
