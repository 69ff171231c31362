//! What a line is and what a word is, told by rules that stay the same in every
//! version of Unicode.

use std::iter::{Enumerate, Peekable};
use std::str::CharIndices;

// region: letter
/// Whether a character belongs to a word: a list of ranges, so that any
/// language can say the same.
#[must_use]
pub fn is_letter(character: char) -> bool {
    matches!(character,
        'a'..='z' | 'A'..='Z'
        | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{1fff}'
        | '\u{3040}'..='\u{d7ff}')
}
// endregion: letter

// region: lines
/// The lines of a text; LF, CR LF and CR alone end one.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line = &rest[..end];
        let ending = if rest[end..].starts_with("\r\n") {
            2
        } else {
            1
        };
        rest = rest.get(end + ending..).unwrap_or("");
        Some(line)
    })
}
// endregion: lines

// region: words
/// The words of a line, each with its column: the number of its first
/// character, from 1 on.
///
/// An apostrophe between two letters belongs to the word.
#[must_use]
pub fn words(line: &str) -> Words<'_> {
    Words {
        line,
        rest: line.char_indices().enumerate().peekable(),
    }
}

/// What `words` returns: it borrows the line and copies nothing.
pub struct Words<'a> {
    line: &'a str,
    rest: Peekable<Enumerate<CharIndices<'a>>>,
}

impl<'a> Iterator for Words<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (before, (start, first)) = self.rest.find(|&(_, (_, c))| is_letter(c))?;
        let mut end = start + first.len_utf8();
        while let Some(&(_, (at, character))) = self.rest.peek() {
            if is_letter(character) {
                end = at + character.len_utf8();
            } else if character != '\'' || !self.line[at + 1..].starts_with(is_letter) {
                break;
            }
            self.rest.next();
        }
        Some((before + 1, &self.line[start..end]))
    }
}
// endregion: words
