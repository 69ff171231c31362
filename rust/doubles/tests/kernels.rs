//! Every kernel against the table of cases, and against a version too plain to be wrong.

mod cases;

use doubles::count::{count, count_blocks, count_bytes, count_once, count_zipped};
use proptest::prelude::*;

type Kernel<Input> = (&'static str, fn(&Input) -> usize);

const BY_CHARACTERS: [Kernel<str>; 3] = [
    ("zipped", count_zipped),
    ("once", count_once),
    ("shipped", count),
];

const BY_BYTES: [Kernel<[u8]>; 2] = [("bytes", count_bytes), ("blocks", count_blocks)];

/// Collects everything first, then looks at each pair.
fn naive<Item: PartialEq>(items: impl Iterator<Item = Item>) -> usize {
    let items: Vec<Item> = items.collect();
    items.windows(2).filter(|pair| pair[0] == pair[1]).count()
}

// region: table
#[test]
fn every_kernel_gives_the_answers_of_the_table() {
    for case in cases::read() {
        let text = case.text();
        for (kernel, count) in BY_CHARACTERS {
            assert_eq!(count(&text), case.characters, "{kernel}, {}", case.name);
        }
        for (kernel, count) in BY_BYTES {
            let bytes = text.as_bytes();
            assert_eq!(count(bytes), case.bytes, "{kernel}, {}", case.name);
        }
    }
}
// endregion: table

/// Any text; and texts of few characters, because two of a million are hardly ever equal.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC*", "[aab\\x00\\n]{0,1000}", "[aabéß日😀𐀀]{0,1000}"]
}

fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..1000),
        prop::collection::vec(0..2_u8, 0..1000),
        (any::<u8>(), 0..1000_usize).prop_map(|(byte, length)| vec![byte; length]),
    ]
}

proptest! {
    #[test]
    fn kernels_by_characters_agree_with_the_naive_one(text in any_text()) {
        let expected = naive(text.chars());
        for (kernel, count) in BY_CHARACTERS {
            prop_assert_eq!(count(&text), expected, "{}", kernel);
        }
    }

    #[test]
    fn kernels_by_bytes_agree_with_the_naive_one(bytes in any_bytes()) {
        let expected = naive(bytes.iter());
        for (kernel, count) in BY_BYTES {
            prop_assert_eq!(count(&bytes), expected, "{}", kernel);
        }
    }
}
