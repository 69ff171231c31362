//! The struct against the table of cases, and against rules that hold for every text.

mod cases;

use std::convert::Infallible;

use corpus::corpus::Corpus;
use corpus::problem::{LONGEST_LINE, Problem, What};
use proptest::prelude::*;

/// A corpus whose building nothing interrupts.
fn build(text: &str) -> Result<Corpus, Problem> {
    Corpus::from_text(text, || Ok(()))
}

fn near(corpus: &Corpus, word: &str, limit: usize) -> Vec<String> {
    let Ok(found) = corpus.within(word, limit, || Ok::<_, Infallible>(()));
    found.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_text_of_the_table_is_indexed_as_it_says() {
    for case in cases::read() {
        let name = &case.name;
        let corpus = build(&case.text).expect(name);
        assert_eq!(corpus.lines(), case.lines, "{name}");
        assert_eq!(corpus.total(), case.total, "{name}");
        assert_eq!(corpus.distinct(), case.words.len(), "{name}");
        for (word, places) in &case.words {
            let found: Vec<_> = corpus
                .positions(word)
                .iter()
                .map(|at| (at.line, at.column))
                .collect();
            assert_eq!(&found, places, "{name}: {word}");
        }
        for (word, limit, words) in &case.near {
            assert_eq!(&near(&corpus, word, *limit), words, "{name}: {word}");
        }
    }
}

#[test]
fn what_pause_gives_ends_the_work() {
    struct Enough;
    impl From<Problem> for Enough {
        fn from(_: Problem) -> Self {
            Self
        }
    }
    assert!(Corpus::from_text("a", || Err(Enough)).is_err());
    let corpus = build("a").expect("a text");
    assert!(corpus.within("a", 1, || Err(Enough)).is_err());
    assert!(corpus.within_loop("a", 1, || Err(Enough)).is_err());
}

#[test]
fn a_problem_is_told_with_its_place() {
    let what = |bytes: &[u8]| Corpus::from_bytes(bytes, || Ok(())).err();
    let at = |line, column, what| Some(Problem { line, column, what });
    assert_eq!(what(b""), at(1, 1, What::Empty));
    assert_eq!(what(b"\xef\xbb\xbf"), at(1, 1, What::Empty));
    assert_eq!(what(b"a\r\nb\xc3"), at(2, 2, What::NotUtf8(0xc3)));
    assert_eq!(what(b"a\r\xff"), at(2, 1, What::NotUtf8(0xff)));
    assert_eq!(what("é\0".as_bytes()), at(1, 2, What::Nul));
    let long = format!("\n{}", "é".repeat(LONGEST_LINE + 1));
    assert_eq!(
        what(long.as_bytes()),
        at(2, LONGEST_LINE + 1, What::LongLine)
    );
    assert!(build(&"é".repeat(LONGEST_LINE)).is_ok());
}

proptest! {
    #[test]
    fn a_place_leads_to_its_word(text in "[abA'é日\n\r \u{2014}]{0,80}") {
        let corpus = build(&text).expect("nothing is wrong");
        let lines: Vec<&str> = corpus::words::lines(&text).collect();
        for (word, places) in corpus.entries() {
            for at in places {
                let rest: String = lines[at.line as usize - 1].chars().skip(at.column as usize - 1).collect();
                prop_assert!(rest.to_ascii_lowercase().starts_with(word));
            }
        }
        prop_assert_eq!(corpus.total(), corpus.entries().map(|(_, places)| places.len()).sum::<usize>());
    }

    #[test]
    fn the_published_distance_and_the_loop_agree(
        words in prop::collection::vec("[abé]{1,9}", 0..9),
        word in "[abé]{0,70}",
        limit in 0..9_usize,
    ) {
        let corpus = build(&words.join(" ")).expect("nothing is wrong");
        let Ok(by_loop) = corpus.within_loop(&word, limit, || Ok::<_, Infallible>(()));
        prop_assert_eq!(near(&corpus, &word, limit), by_loop);
    }

    #[test]
    fn two_texts_appended_are_the_text_of_all_lines(first in "[ab \n]{0,30}", second in "[ab \n]{0,30}") {
        let mut corpus = build(&format!("{first}\n")).expect("nothing is wrong");
        corpus.append(build(&second).expect("nothing is wrong"));
        let whole = build(&format!("{first}\n{second}")).expect("nothing is wrong");
        prop_assert!(corpus.entries().eq(whole.entries()));
        prop_assert_eq!(corpus.lines(), whole.lines());
    }

    #[test]
    fn more_text_takes_more_memory(text in "[ab ]{0,50}") {
        let small = build(&text).expect("nothing is wrong");
        let large = build(&format!("{text} {}", "word ".repeat(1000))).expect("nothing is wrong");
        prop_assert!(small.bytes_held() + 8 * 1000 <= large.bytes_held());
    }
}
