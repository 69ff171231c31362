//! Edit distance, twice: the loop of the Python original, and the one that a
//! published crate has.

use rapidfuzz::distance::levenshtein::{Args, BatchComparator};

// region: loop
/// Whether `limit` edits or fewer turn one word into the other: the original's
/// loop.
#[must_use]
pub fn near(word: &[char], other: &[char], limit: usize) -> bool {
    if word.len().abs_diff(other.len()) > limit {
        return false;
    }
    let mut above: Vec<usize> = (0..=other.len()).collect();
    let mut row = above.clone();
    for (i, &left) in word.iter().enumerate() {
        row[0] = i + 1;
        for (j, &right) in other.iter().enumerate() {
            let replaced = above[j] + usize::from(left != right);
            row[j + 1] = replaced.min(above[j + 1] + 1).min(row[j] + 1);
        }
        if row.iter().all(|&edits| edits > limit) {
            return false;
        }
        std::mem::swap(&mut above, &mut row);
    }
    above[other.len()] <= limit
}
// endregion: loop

// region: wrapped
/// A word that many others are compared with; its letters are looked at once.
pub struct Near {
    word: BatchComparator<char>,
    args: Args<usize, rapidfuzz::common::WithScoreCutoff<usize>>,
}

impl Near {
    /// Compares with `word`, up to `limit` edits.
    #[must_use]
    pub fn to(word: &str, limit: usize) -> Self {
        Self {
            word: BatchComparator::new(word.chars()),
            args: Args::default().score_cutoff(limit),
        }
    }

    /// Whether `limit` edits or fewer turn the word into `other`.
    #[must_use]
    pub fn reaches(&self, other: &str) -> bool {
        self.word
            .distance_with_args(other.chars(), &self.args)
            .is_some()
    }
}
// endregion: wrapped
