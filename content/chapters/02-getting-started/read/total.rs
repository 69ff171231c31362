//! The function that is read beside its Python: prints its answer for the text on standard input.

use std::io::{Read, stdin};
// region: total
use std::num::ParseIntError;

/// The sum of the leading numbers.
pub fn total(
    text: &str,
) -> Result<u64, ParseIntError> {
    let mut total = 0u64;
    for line in text.lines() {
        let mut words = line.split_whitespace();
        let first: Option<&str> = words.next();
        if let Some(word) = first {
            total += word.parse::<u64>()?;
        }
    }
    Ok(total)
}
// endregion: total

fn main() {
    let mut text = String::new();
    stdin()
        .read_to_string(&mut text)
        .expect("the text is UTF-8");
    match total(&text) {
        Ok(sum) => println!("{sum}"),
        Err(_) => println!("no number"),
    }
}
