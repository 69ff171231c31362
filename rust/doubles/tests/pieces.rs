//! Counting piece by piece gives the same answer as counting the whole, wherever the cuts fall.

use doubles::count::{count_bytes, count_once};
use doubles::pieces::{byte_pieces, pieces, ranges};
use proptest::prelude::*;

#[test]
fn an_empty_text_has_no_pieces() {
    assert_eq!(pieces("", 4).count(), 0);
    assert_eq!(byte_pieces(b"", 4).count(), 0);
}

#[test]
fn neighbouring_pieces_share_one_character() {
    assert_eq!(
        pieces("abcdefg", 3).collect::<Vec<_>>(),
        ["abcd", "defg", "g"]
    );
    assert_eq!(
        pieces("aé日😀z", 4).collect::<Vec<_>>(),
        ["aé日", "日😀", "😀z"]
    );
}

#[test]
fn neighbouring_ranges_share_one_byte() {
    assert_eq!(ranges(7, 3).collect::<Vec<_>>(), [0..4, 3..7, 6..7]);
}

proptest! {
    #[test]
    fn counts_of_the_pieces_add_up(text in "[aabé日😀𐀀]{0,60}", size in 1..40_usize) {
        let sum: usize = pieces(&text, size).map(count_once).sum();
        prop_assert_eq!(sum, count_once(&text));
    }

    #[test]
    fn counts_of_the_byte_pieces_add_up(
        bytes in prop::collection::vec(0..2_u8, 0..60),
        size in 1..40_usize,
    ) {
        let sum: usize = byte_pieces(&bytes, size).map(count_bytes).sum();
        prop_assert_eq!(sum, count_bytes(&bytes));
    }
}
