//! The corpus: the words of a text with their places, in plain Rust.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::mem::size_of;

use indexmap::IndexMap;

use crate::edits::{Near, near};
use crate::problem::{Problem, check, decode};
use crate::words::{lines, words};

// region: struct
/// Where a word begins: line and column, both from 1 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Number of the line.
    pub line: u32,
    /// Number of the character in its line.
    pub column: u32,
}

/// The words of a text, in lower case, each with all its places.
#[derive(Default)]
pub struct Corpus {
    /// Remembers the order in which words came, as Python's dict does.
    index: IndexMap<String, Vec<Position>>,
    lines: u32,
    total: usize,
}
// endregion: struct

impl Corpus {
    // region: build
    /// The corpus of a text. `pause` is called once a line and may end the
    /// work.
    ///
    /// # Errors
    /// What is wrong with the text, or what `pause` gave.
    pub fn from_text<Stop: From<Problem>>(
        text: &str,
        mut pause: impl FnMut() -> Result<(), Stop>,
    ) -> Result<Self, Stop> {
        check(text)?;
        let mut corpus = Self::default();
        for line in lines(text) {
            pause()?;
            corpus.lines += 1;
            for (column, word) in words(line) {
                corpus.insert(word, column);
            }
        }
        Ok(corpus)
    }

    fn insert(&mut self, word: &str, column: usize) {
        let line = self.lines;
        let column = u32::try_from(column).expect("lines are checked to be shorter");
        let place = Position { line, column };
        self.total += 1;
        let word = lower(word);
        match self.index.get_mut(&*word) {
            Some(places) => places.push(place),
            None => {
                self.index.insert(word.into_owned(), vec![place]);
            }
        }
    }
    // endregion: build

    /// The corpus of a file's bytes.
    ///
    /// # Errors
    /// What is wrong with the file, or what `pause` gave.
    pub fn from_bytes<Stop: From<Problem>>(
        bytes: &[u8],
        pause: impl FnMut() -> Result<(), Stop>,
    ) -> Result<Self, Stop> {
        Self::from_text(decode(bytes)?, pause)
    }

    /// A corpus as it was taken apart: words with their places in order.
    #[must_use]
    pub fn from_parts(lines: u32, parts: Vec<(String, Vec<Position>)>) -> Self {
        Self {
            lines,
            total: parts.iter().map(|(_, places)| places.len()).sum(),
            index: parts.into_iter().collect(),
        }
    }

    // region: append
    /// Takes the other corpus over: its lines follow the lines so far.
    pub fn append(&mut self, other: Self) {
        for (word, places) in other.index {
            let moved = places.into_iter().map(|place| Position {
                line: place.line + self.lines,
                ..place
            });
            self.index.entry(word).or_default().extend(moved);
        }
        self.lines += other.lines;
        self.total += other.total;
    }
    // endregion: append

    // region: ask
    /// How often the word occurs.
    #[must_use]
    pub fn count(&self, word: &str) -> usize {
        self.positions(word).len()
    }

    /// Where the word occurs.
    #[must_use]
    pub fn positions(&self, word: &str) -> &[Position] {
        self.index.get(&*lower(word)).map_or(&[], Vec::as_slice)
    }

    /// The numbers of the lines in which the word occurs, each once.
    #[must_use]
    pub fn lines_of(&self, word: &str) -> Vec<u32> {
        let mut numbers: Vec<u32> = self
            .positions(word)
            .iter()
            .map(|place| place.line)
            .collect();
        numbers.dedup();
        numbers
    }

    /// The words that occur most often; of two that occur equally often, the
    /// earlier one first.
    #[must_use]
    pub fn most_common(&self, n: usize) -> Vec<(&str, usize)> {
        let mut counts: Vec<_> = self.entries().map(|(word, at)| (word, at.len())).collect();
        counts.sort_by_key(|&(_, count)| Reverse(count));
        counts.truncate(n);
        counts
    }
    // endregion: ask

    // region: within
    /// The words that `limit` edits or fewer turn into `word`. `pause` is
    /// called once a word.
    ///
    /// # Errors
    /// What `pause` gave.
    pub fn within<Stop>(
        &self,
        word: &str,
        limit: usize,
        mut pause: impl FnMut() -> Result<(), Stop>,
    ) -> Result<Vec<&str>, Stop> {
        let near = Near::to(&lower(word), limit);
        let mut found = Vec::new();
        for other in self.index.keys() {
            pause()?;
            if near.reaches(other) {
                found.push(other.as_str());
            }
        }
        Ok(found)
    }
    // endregion: within

    /// As `within`, by the loop of the original.
    ///
    /// # Errors
    /// What `pause` gave.
    pub fn within_loop<Stop>(
        &self,
        word: &str,
        limit: usize,
        mut pause: impl FnMut() -> Result<(), Stop>,
    ) -> Result<Vec<&str>, Stop> {
        let word: Vec<char> = lower(word).chars().collect();
        let mut letters = Vec::new();
        let mut found = Vec::new();
        for other in self.index.keys() {
            pause()?;
            letters.clear();
            letters.extend(other.chars());
            if near(&word, &letters, limit) {
                found.push(other.as_str());
            }
        }
        Ok(found)
    }

    /// Words with their places, in the order in which they came first.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &[Position])> {
        self.index
            .iter()
            .map(|(word, places)| (word.as_str(), places.as_slice()))
    }

    /// The word that came as number `index`, from 0 on.
    #[must_use]
    pub fn word(&self, index: usize) -> Option<&str> {
        self.index.get_index(index).map(|(word, _)| word.as_str())
    }

    /// How many different words there are.
    #[must_use]
    pub fn distinct(&self) -> usize {
        self.index.len()
    }

    /// How many words there are in all.
    #[must_use]
    pub fn total(&self) -> usize {
        self.total
    }

    /// How many lines there are.
    #[must_use]
    pub fn lines(&self) -> u32 {
        self.lines
    }

    // region: bytes_held
    /// Bytes that were asked of the allocator and not given back, room to grow
    /// included.
    #[must_use]
    pub fn bytes_held(&self) -> usize {
        // An entry of the index is a hash, a word and a list; the table beside
        // it has a number and a byte of marks for each slot, and is never more
        // than 7/8 full.
        let entry = size_of::<usize>() + size_of::<String>() + size_of::<Vec<Position>>();
        let room = self.index.capacity();
        let slots = if room == 0 {
            0
        } else {
            (room * 8 / 7).next_power_of_two()
        };
        let table = slots * (size_of::<usize>() + 1);
        let words: usize = self.index.keys().map(String::capacity).sum();
        let places: usize = self.index.values().map(Vec::capacity).sum();
        room * entry + table + words + places * size_of::<Position>()
    }
    // endregion: bytes_held
}

// region: lower
/// The word with A to Z in lower case; other letters stay as they are. Copies
/// only if it must.
fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}
// endregion: lower
