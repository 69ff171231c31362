//! The kernel gives the answers of the shared table of cases, and holds its promise for any number.

use boundary::level::{HIGHEST, LevelError, parse};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    text: String,
    level: Option<u8>,
    error: Option<String>,
}

#[test]
fn the_answers_are_those_of_the_table() {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("cases.json")).expect("a list of cases");
    assert!(!cases.is_empty());
    for Case { text, level, error } in cases {
        assert!(
            level.is_some() != error.is_some(),
            "{text:?} has two answers or none"
        );
        match parse(&text) {
            Ok(given) => assert_eq!(Some(given), level, "{text:?}"),
            Err(given) => assert_eq!(Some(given.to_string()), error, "{text:?}"),
        }
    }
}

proptest! {
    #[test]
    fn a_number_is_a_level_exactly_from_0_to_the_highest(number: i128) {
        let text = number.to_string();
        let expected = u8::try_from(number).ok().filter(|&level| level <= HIGHEST);
        prop_assert_eq!(parse(&text), expected.ok_or(LevelError::OutOfRange(text)));
    }

    #[test]
    fn no_text_makes_it_panic(text: String) {
        let _ = parse(&text);
    }
}
