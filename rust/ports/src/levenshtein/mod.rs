//! The distance of Levenshtein between two texts.

pub(crate) mod door;
mod kernel;
