//! A function that can fail, with an error type of its own; neither knows of
//! Python.

use std::fmt;
use std::num::IntErrorKind;

/// The highest level there is.
pub const HIGHEST: u8 = 10;

// region: error
/// Why a text is no level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LevelError {
    /// It is not a whole number in digits.
    NotANumber(String),
    /// It is one, below 0 or above [`HIGHEST`].
    OutOfRange(String),
}

impl fmt::Display for LevelError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber(text) => write!(formatter, "expected a whole number, got \"{text}\""),
            Self::OutOfRange(text) => {
                write!(
                    formatter,
                    "expected a level from 0 to {HIGHEST}, got {text}"
                )
            }
        }
    }
}

impl std::error::Error for LevelError {}
// endregion: error

/// The level that a text names: a whole number from 0 to [`HIGHEST`].
///
/// # Errors
/// If the text is anything else; the error says what it is.
pub fn parse(text: &str) -> Result<u8, LevelError> {
    let out_of_range = || LevelError::OutOfRange(text.to_owned());
    match text.parse::<i64>() {
        Ok(number) => u8::try_from(number)
            .ok()
            .filter(|&level| level <= HIGHEST)
            .ok_or_else(out_of_range),
        Err(error) => Err(match error.kind() {
            IntErrorKind::PosOverflow | IntErrorKind::NegOverflow => out_of_range(),
            _ => LevelError::NotANumber(text.to_owned()),
        }),
    }
}
