//! Run-length coding of texts.

pub(crate) mod door;
mod kernel;
