//! Reads the table of cases that the tests of every build share.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A text and what is known of it.
#[derive(Deserialize)]
pub struct Case {
    pub name: String,
    pub text: String,
    pub lines: u32,
    pub total: usize,
    /// Line and column of each place of each word.
    pub words: BTreeMap<String, Vec<(u32, u32)>>,
    /// A word, a number of edits, and the words that so many edits or fewer lead to.
    pub near: Vec<(String, usize, Vec<String>)>,
}

/// All cases, in the order of the file.
pub fn read() -> Vec<Case> {
    serde_json::from_str(include_str!("../cases.json")).expect("cases.json holds a list of cases")
}
