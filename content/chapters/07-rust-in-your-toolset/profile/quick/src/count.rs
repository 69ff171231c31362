//! The count itself; only the table differs from the one in `triples`.

// region: count
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A hash of a number: one multiplication. Whoever chooses the numbers can make them collide.
#[derive(Default)]
pub struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_i64(byte.into());
        }
    }

    fn write_i64(&mut self, number: i64) {
        let mixed = (self.0 ^ number.cast_unsigned()).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // The table looks at the upper bits and at the lower ones; both have to depend on all of the number.
        self.0 = mixed ^ (mixed >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

type Table = HashMap<i64, u64, BuildHasherDefault<Quick>>;

/// Looks at every pair and looks up how often the third number comes later.
pub fn count_quadratic(numbers: &[i32], target: i64) -> u64 {
    let mut total = 0;
    let mut later = Table::default();
    for &number in numbers {
        *later.entry(number.into()).or_insert(0) += 1;
    }
    for (j, &number) in numbers.iter().enumerate() {
        let second = i64::from(number);
        later.entry(second).and_modify(|times| *times -= 1);
        let missing = target.saturating_sub(second);
        for &first in &numbers[..j] {
            let third = missing.saturating_sub(first.into());
            total += later.get(&third).copied().unwrap_or(0);
        }
    }
    total
}
// endregion: count
