//! `corpus` indexes the words of a text: a plain struct in `corpus`, and a
//! Python class over it.

pub mod corpus;
pub mod edits;
pub mod problem;
pub mod words;

#[cfg(feature = "python")]
mod python;
