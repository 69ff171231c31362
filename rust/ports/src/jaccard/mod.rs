//! How alike two texts are, by the short pieces they share.

pub(crate) mod door;
mod kernel;
