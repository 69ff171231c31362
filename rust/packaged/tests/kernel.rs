//! The kernel gives the answers of the shared table of cases.

use _native::count::count_doubles;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    name: String,
    text: String,
    characters: usize,
}

#[test]
fn counts_equal_neighbours_in_every_case() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("cases.json")).expect("valid cases");
    assert!(!cases.is_empty());
    for case in cases {
        assert_eq!(count_doubles(&case.text), case.characters, "{}", case.name);
    }
}
