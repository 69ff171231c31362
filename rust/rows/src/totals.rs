//! The work: group by customer, add up, take the largest. It knows nothing of
//! Python.

use std::cmp::Ordering;
use std::collections::HashMap;

/// A customer and the sum of the orders that were counted.
pub type Total = (String, f64);

/// What is asked: which customers spent most in orders of a kind?
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Only orders from this second on, in Unix time.
    pub since: i64,
    /// Only orders that carry this tag.
    pub tag: &'a str,
    /// So many customers at most.
    pub n: usize,
}

// region: totals
/// The sum of each customer's orders.
#[derive(Debug, Default)]
pub struct Totals {
    sums: HashMap<String, f64>,
}

impl Totals {
    /// Counts one order. The name is copied only when the customer is new.
    pub fn add(&mut self, customer: &str, amount: f64) {
        match self.sums.get_mut(customer) {
            Some(sum) => *sum += amount,
            None => {
                self.sums.insert(customer.to_owned(), 0.0 + amount);
            }
        }
    }

    /// The `n` customers with the largest sums, ties by name.
    #[must_use]
    pub fn top(self, n: usize) -> Vec<Total> {
        largest(self.sums.into_iter().collect(), n)
    }
}
// endregion: totals

// region: largest
/// The `n` largest totals, the largest first, ties by name. Only these are
/// sorted.
#[must_use]
pub fn largest<Name: Ord>(mut totals: Vec<(Name, f64)>, n: usize) -> Vec<(Name, f64)> {
    if n < totals.len() {
        totals.select_nth_unstable_by(n, before);
        totals.truncate(n);
    }
    totals.sort_unstable_by(before);
    totals
}

fn before<Name: Ord>((name, sum): &(Name, f64), (other, other_sum): &(Name, f64)) -> Ordering {
    other_sum.total_cmp(sum).then_with(|| name.cmp(other))
}
// endregion: largest
