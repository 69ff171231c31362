//! Counts triples of positions whose numbers add up to a target, by two
//! algorithms.

use std::collections::HashMap;

// region: cubic
// region: third
/// How many of the numbers `thirds` add up to the target with the first two.
fn count_thirds(first: i32, second: i32, thirds: &[i32], target: i64) -> u64 {
    let mut total = 0;
    for &third in thirds {
        if i64::from(first) + i64::from(second) + i64::from(third) == target {
            total += 1;
        }
    }
    total
}
// endregion: third

/// Looks at every triple of positions: about n³/6 steps for n numbers.
///
/// # Errors
///
/// What `pause` returns. It is told after each row how many steps that row
/// took.
pub fn count_cubic<Stop>(
    numbers: &[i32],
    target: i64,
    mut pause: impl FnMut(usize) -> Result<(), Stop>,
) -> Result<u64, Stop> {
    let mut total = 0;
    for (i, &first) in numbers.iter().enumerate() {
        for (j, &second) in numbers.iter().enumerate().skip(i + 1) {
            let thirds = &numbers[j + 1..];
            total += count_thirds(first, second, thirds, target);
            pause(thirds.len())?;
        }
    }
    Ok(total)
}
// endregion: cubic

// region: quadratic
/// Looks at every pair and looks up how often the third number comes later:
/// about n²/2 steps.
///
/// # Errors
///
/// What `pause` returns. It is told after each row how many steps that row
/// took.
pub fn count_quadratic<Stop>(
    numbers: &[i32],
    target: i64,
    mut pause: impl FnMut(usize) -> Result<(), Stop>,
) -> Result<u64, Stop> {
    let mut total = 0;
    let mut later: HashMap<i64, u64> = HashMap::new();
    for &number in numbers {
        *later.entry(number.into()).or_insert(0) += 1;
    }
    for (j, &number) in numbers.iter().enumerate() {
        let second = i64::from(number);
        later.entry(second).and_modify(|times| *times -= 1);
        // A target out of reach stays out of reach instead of overflowing.
        let missing = target.saturating_sub(second);
        let earlier = &numbers[..j];
        for &first in earlier {
            let third = missing.saturating_sub(first.into());
            total += later.get(&third).copied().unwrap_or(0);
        }
        pause(earlier.len())?;
    }
    Ok(total)
}
// endregion: quadratic

/// For callers that never stop the work: gives the answer itself.
pub fn to_the_end(
    count: impl FnOnce(
        fn(usize) -> Result<(), std::convert::Infallible>,
    ) -> Result<u64, std::convert::Infallible>,
) -> u64 {
    match count(|_| Ok(())) {
        Ok(total) => total,
    }
}

#[cfg(feature = "parallel")]
pub mod parallel {
    //! The counts on all cores. They take some of the rows, so that callers can
    //! stop between two calls.

    use std::collections::HashMap;
    use std::ops::Range;

    use rayon::prelude::*;

    // region: parallel_cubic
    /// As `count_cubic`, of the triples whose first position is in `rows`.
    ///
    /// # Panics
    ///
    /// If `rows` goes beyond the numbers.
    #[must_use]
    pub fn count_cubic(numbers: &[i32], target: i64, rows: Range<usize>) -> u64 {
        rows.into_par_iter()
            .map(|i| {
                let first = i64::from(numbers[i]);
                let mut total = 0;
                for (j, &second) in numbers.iter().enumerate().skip(i + 1) {
                    for &third in &numbers[j + 1..] {
                        if first + i64::from(second) + i64::from(third) == target {
                            total += 1;
                        }
                    }
                }
                total
            })
            .sum()
    }
    // endregion: parallel_cubic

    // region: parallel_quadratic
    /// Numbers, and how often each of them is there: all cores read it, and
    /// nobody writes.
    pub struct Counted<'a> {
        numbers: &'a [i32],
        times: HashMap<i64, u64>,
    }

    impl<'a> Counted<'a> {
        /// Looks at every number once.
        #[must_use]
        pub fn new(numbers: &'a [i32]) -> Self {
            let mut times = HashMap::new();
            for &number in numbers {
                *times.entry(number.into()).or_insert(0) += 1;
            }
            Self { numbers, times }
        }

        /// For every pair whose first position is in `rows`, how many third
        /// positions add up to the target. A triple has three pairs: all rows
        /// together give three times `count_quadratic`.
        ///
        /// # Panics
        ///
        /// If `rows` goes beyond the numbers.
        #[must_use]
        pub fn count_pairs(&self, target: i64, rows: Range<usize>) -> u64 {
            rows.into_par_iter()
                .map(|i| {
                    let first = i64::from(self.numbers[i]);
                    // A target out of reach stays out of reach instead of
                    // overflowing.
                    let missing = target.saturating_sub(first);
                    let mut total = 0;
                    for &number in &self.numbers[i + 1..] {
                        let second = i64::from(number);
                        let third = missing.saturating_sub(second);
                        // The pair itself is among the numbers, and no position
                        // is taken twice.
                        let own = u64::from(third == first) + u64::from(third == second);
                        total += self.times.get(&third).map_or(0, |times| times - own);
                    }
                    total
                })
                .sum()
        }
    }
    // endregion: parallel_quadratic
}
