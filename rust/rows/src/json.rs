//! Orders as JSON text, read without any Python object.

use std::borrow::Cow;

use serde::Deserialize;

use crate::totals::{Question, Total, Totals};

// region: order
/// One order of the text. Names without escapes are borrowed from it.
#[derive(Deserialize)]
struct Order<'a> {
    #[serde(borrow)]
    customer: Cow<'a, str>,
    amount: Option<f64>,
    time: i64,
    #[serde(borrow)]
    tags: Option<Vec<Cow<'a, str>>>,
}
// endregion: order

// region: top
/// The answer for a JSON list of orders.
///
/// # Errors
/// If the text is no such list; the error names the line and the column.
pub fn top(text: &str, question: Question<'_>) -> serde_json::Result<Vec<Total>> {
    let orders: Vec<Order> = serde_json::from_str(text)?;
    let mut totals = Totals::default();
    for order in &orders {
        let tags = order.tags.as_deref().unwrap_or_default();
        if let Some(amount) = order.amount
            && order.time >= question.since
            && tags.iter().any(|tag| tag == question.tag)
        {
            totals.add(&order.customer, amount);
        }
    }
    Ok(totals.top(question.n))
}
// endregion: top
