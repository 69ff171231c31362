//! The work itself: a count that only reads, a change in place, a recurrence,
//! and a job that keeps a core busy.

use std::cell::Cell;

// region: count_above
/// How many values are above the limit; NaN is above nothing.
#[must_use]
pub fn count_above(values: impl IntoIterator<Item = f64>, limit: f64) -> usize {
    values.into_iter().filter(|value| *value > limit).count()
}
// endregion: count_above

/// Multiplies every value by the factor, where it lies.
pub fn scale(values: &[Cell<f64>], factor: f64) {
    for value in values {
        value.set(value.get() * factor);
    }
}

// region: tank
/// A tank of water: its level after a step depends on its level before.
pub struct Tank {
    outflow: f64,
    capacity: f64,
    level: f64,
    overflows: usize,
}

impl Tank {
    /// An empty tank, which loses `outflow` in every step.
    #[must_use]
    pub fn new(outflow: f64, capacity: f64) -> Self {
        Self {
            outflow,
            capacity,
            level: 0.0,
            overflows: 0,
        }
    }

    /// One step: water comes in and goes out. What does not fit runs over.
    pub fn step(&mut self, inflow: f64) {
        self.level += inflow - self.outflow;
        if self.level < 0.0 {
            self.level = 0.0;
        } else if self.level > self.capacity {
            self.level = self.capacity;
            self.overflows += 1;
        }
    }

    /// In how many steps it ran over.
    #[must_use]
    pub fn overflows(&self) -> usize {
        self.overflows
    }
}
// endregion: tank

// region: primes
/// How many primes are below the limit, by dividing: slow on purpose.
#[must_use]
pub fn count_primes(limit: u32) -> usize {
    (2..limit)
        .filter(|n| (2..=n.isqrt()).all(|d| n % d != 0))
        .count()
}
// endregion: primes

#[cfg(feature = "threads")]
pub mod parallel {
    //! The count on all cores.

    use rayon::prelude::*;

    // region: parallel
    /// As `count_above`, each core with a part of the values.
    #[must_use]
    pub fn count_above(values: &[f64], limit: f64) -> usize {
        values.par_iter().filter(|value| **value > limit).count()
    }
    // endregion: parallel
}
