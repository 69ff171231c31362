//! Reads the table of cases that the tests of every build share.

use serde::Deserialize;

/// A text and its two right answers.
#[derive(Deserialize)]
pub struct Case {
    pub name: String,
    #[serde(flatten)]
    source: Source,
    /// Positions where two neighbouring characters are equal.
    pub characters: usize,
    /// Positions where two neighbouring bytes of the UTF-8 are equal.
    pub bytes: usize,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Source {
    Text(String),
    Generator(Generator),
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Generator {
    Repeat { text: String, times: usize },
    Letters { seed: u32, length: usize },
}

impl Case {
    pub fn text(&self) -> String {
        match &self.source {
            Source::Text(text) => text.clone(),
            Source::Generator(Generator::Repeat { text, times }) => text.repeat(*times),
            Source::Generator(Generator::Letters { seed, length }) => letters(*seed, *length),
        }
    }
}

/// All cases, in the order of the file.
pub fn read() -> Vec<Case> {
    serde_json::from_str(include_str!("../cases.json")).expect("cases.json holds a list of cases")
}

/// Random letters, the same in every language: Marsaglia's xorshift with 32 bits picks each.
fn letters(seed: u32, length: usize) -> String {
    const ALPHABET: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut state = seed;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        char::from(ALPHABET[state as usize % ALPHABET.len()])
    })
    .take(length)
    .collect()
}
