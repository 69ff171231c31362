//! Reads the table of cases that the tests of every build share.

use serde::Deserialize;

/// Values, a limit, and how many are above it. As inflows of a tank that holds 1.0, with the limit as
/// its outflow, how often it runs over.
#[derive(Deserialize)]
pub struct Case {
    pub name: String,
    pub values: Vec<f64>,
    pub limit: f64,
    pub above: usize,
    pub overflows: usize,
}

/// All cases, in the order of the file.
pub fn read() -> Vec<Case> {
    serde_json::from_str(include_str!("../cases.json")).expect("cases.json holds a list of cases")
}
