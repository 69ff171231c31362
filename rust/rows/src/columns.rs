//! Orders as columns: one array for each field, with numbers for what repeats.

use std::collections::HashMap;
use std::fmt;

use crate::totals::{Question, Total, largest};

/// One order as the columns have it.
pub type Row = (u32, f64, i64, u64);

/// A customer's number that has no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nameless(pub u32);

impl fmt::Display for Nameless {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "customer {} has no name", self.0)
    }
}

impl std::error::Error for Nameless {}

// region: sums
/// The sum for each customer's number, of the orders from `since` on that
/// have one of the tags in `mask`; nothing for a customer without such orders.
/// An amount that is not a number is missing.
///
/// # Errors
/// If a customer's number is not below `customers`.
pub fn sums(
    rows: impl Iterator<Item = Row>,
    customers: usize,
    since: i64,
    mask: u64,
) -> Result<Vec<Option<f64>>, Nameless> {
    let mut sums = vec![None; customers];
    for (customer, amount, time, tags) in rows {
        if time >= since && tags & mask != 0 && !amount.is_nan() {
            let sum: &mut Option<f64> =
                sums.get_mut(customer as usize).ok_or(Nameless(customer))?;
            *sum = Some(sum.unwrap_or(0.0) + amount);
        }
    }
    Ok(sums)
}
// endregion: sums

/// The largest sums, with the names of their customers.
#[must_use]
pub fn named(sums: &[Option<f64>], names: &[impl AsRef<str>], n: usize) -> Vec<Total> {
    let totals = sums
        .iter()
        .zip(names)
        .filter_map(|(sum, name)| sum.map(|sum| (name.as_ref(), sum)));
    largest(totals.collect(), n)
        .into_iter()
        .map(|(name, sum)| (name.to_owned(), sum))
        .collect()
}

/// Numbers for texts that repeat.
#[derive(Debug, Default)]
struct Numbers {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

impl Numbers {
    fn of(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = u32::try_from(self.names.len()).expect("fewer names than 2^32");
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        number
    }
}

/// A tag that came after 64 others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooManyTags(pub String);

impl fmt::Display for TooManyTags {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "at most 64 different tags fit, and {:?} is one more",
            self.0
        )
    }
}

impl std::error::Error for TooManyTags {}

// region: columns
/// Orders that Rust owns, to be asked many times.
#[derive(Debug, Default)]
pub struct Columns {
    customers: Vec<u32>,
    amounts: Vec<f64>,
    times: Vec<i64>,
    tags: Vec<u64>,
    names: Numbers,
    tag_names: Numbers,
}
// endregion: columns

impl Columns {
    /// Adds one order.
    ///
    /// # Errors
    /// If it has a tag that came after 64 others; the order is not added.
    pub fn push<'a>(
        &mut self,
        customer: &str,
        amount: Option<f64>,
        time: i64,
        tags: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), TooManyTags> {
        let mut mask = 0;
        for tag in tags {
            let number = self.tag_names.of(tag);
            mask |= 1_u64
                .checked_shl(number)
                .ok_or_else(|| TooManyTags(tag.to_owned()))?;
        }
        self.customers.push(self.names.of(customer));
        self.amounts.push(amount.unwrap_or(f64::NAN));
        self.times.push(time);
        self.tags.push(mask);
        Ok(())
    }

    /// How many orders there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.times.len()
    }

    /// Whether there is no order.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.times.is_empty()
    }

    // region: ask
    /// The customers that spent most.
    #[must_use]
    pub fn top(&self, question: Question<'_>) -> Vec<Total> {
        let Some(tag) = self.tag_names.numbers.get(question.tag) else {
            return Vec::new();
        };
        let names = &self.names.names;
        let rows = (0..self.len()).map(|row| {
            let (customer, amount) = (self.customers[row], self.amounts[row]);
            (customer, amount, self.times[row], self.tags[row])
        });
        let sums = sums(rows, names.len(), question.since, 1 << tag);
        named(&sums.unwrap_or_default(), names, question.n)
    }
    // endregion: ask
}
