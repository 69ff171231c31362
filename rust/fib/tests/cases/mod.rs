//! Reads the table of cases that the tests of every build share.

use serde::Deserialize;

/// A number, its Fibonacci number, and that number modulo 2^64, both in decimal digits.
#[derive(Deserialize)]
pub struct Case {
    pub name: String,
    pub n: u32,
    pub value: String,
    pub wrapped: String,
}

/// All cases, in the order of the file.
pub fn read() -> Vec<Case> {
    serde_json::from_str(include_str!("../cases.json")).expect("cases.json holds a list of cases")
}
