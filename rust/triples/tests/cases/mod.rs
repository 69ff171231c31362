//! Reads the table of cases that the tests of every build share.

use serde::Deserialize;

/// Numbers, a target and the right answer.
#[derive(Deserialize)]
pub struct Case {
    pub name: String,
    pub numbers: Vec<i32>,
    pub target: i64,
    pub triples: u64,
}

/// All cases, in the order of the file.
pub fn read() -> Vec<Case> {
    serde_json::from_str(include_str!("../cases.json")).expect("cases.json holds a list of cases")
}
