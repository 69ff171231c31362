//! What can be wrong with a text, and the place where it is.

use std::fmt;

use crate::words::lines;

/// The longest line, in characters: a file with a longer one is hardly a text
/// of lines.
pub const LONGEST_LINE: usize = 10_000_000;

// region: problem
/// A place in a text and what is wrong there.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1 on.
    pub line: usize,
    /// Character of the line, from 1 on.
    pub column: usize,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a text.
#[derive(Debug, PartialEq, Eq)]
pub enum What {
    /// There is nothing in the file.
    Empty,
    /// A byte that UTF-8 does not allow here.
    NotUtf8(u8),
    /// The character U+0000, which binary files are full of and texts are not.
    Nul,
    /// The line goes on after `LONGEST_LINE` characters.
    LongLine,
}
// endregion: problem

// region: display
impl fmt::Display for Problem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}: ", self.line, self.column)?;
        match self.what {
            What::Empty => to.write_str("the file is empty; a text was expected"),
            What::NotUtf8(byte) => write!(
                to,
                "byte 0x{byte:02x} is not UTF-8 here; save the file as UTF-8"
            ),
            What::Nul => to.write_str("a NUL character: a binary file? A text was expected"),
            What::LongLine => write!(to, "a line of more than {LONGEST_LINE} characters"),
        }
    }
}
// endregion: display

impl Problem {
    /// A problem right after the text that comes before it.
    fn after(before: &str, what: What) -> Self {
        // A line that has ended is followed by another one, which may be empty
        // so far.
        let ended = before.ends_with(['\n', '\r']);
        let count = lines(before).count();
        let last = lines(before).last().unwrap_or("");
        Self {
            line: if ended { count + 1 } else { count.max(1) },
            column: if ended { 1 } else { last.chars().count() + 1 },
            what,
        }
    }
}

// region: decode
/// The text that a file's bytes are, without the byte order mark that some
/// editors write.
///
/// # Errors
/// If there is no text, or a byte that UTF-8 does not allow.
pub fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.is_empty() {
        return Err(Problem::after("", What::Empty));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let before = std::str::from_utf8(&bytes[..at]).unwrap_or_default();
        Problem::after(before, What::NotUtf8(bytes[at]))
    })
}
// endregion: decode

/// Looks for what cannot be in a text.
///
/// # Errors
/// If there is a NUL, or else a line that is too long.
pub fn check(text: &str) -> Result<(), Problem> {
    if let Some(at) = text.find('\0') {
        return Err(Problem::after(&text[..at], What::Nul));
    }
    // A character has at least one byte, so most lines need not be counted.
    let long = |line: &str| line.len() > LONGEST_LINE && line.chars().count() > LONGEST_LINE;
    lines(text).position(long).map_or(Ok(()), |index| {
        Err(Problem {
            line: index + 1,
            column: LONGEST_LINE + 1,
            what: What::LongLine,
        })
    })
}
