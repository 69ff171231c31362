//! The port of `group_sums`: plain Rust, no Python.

// region: kernel
use std::collections::HashMap;

/// A dict with these keys.
#[derive(Debug, Clone, PartialEq)]
pub struct Sale {
    /// `shop` of the original.
    pub shop: String,
    /// `pieces` of the original.
    pub pieces: i64,
    /// `price` of the original.
    pub price: f64,
}

/// What each shop took, in the order of their first sales.
#[must_use]
pub fn group_sums(sales: &[Sale]) -> Vec<(String, f64)> {
    let mut places = HashMap::new();
    let mut sums: Vec<(String, f64)> = Vec::new();
    for sale in sales {
        // Python, too, makes a float of the int before it multiplies.
        #[allow(clippy::cast_precision_loss)]
        let taken = sale.pieces as f64 * sale.price;
        let place = *places.entry(sale.shop.as_str()).or_insert(sums.len());
        if place == sums.len() {
            sums.push((sale.shop.clone(), 0.0));
        }
        sums[place].1 += taken;
    }
    sums
}
// endregion: kernel
