//! How alike two words are: the distance of Levenshtein.

pub(crate) mod door;
mod kernel;
