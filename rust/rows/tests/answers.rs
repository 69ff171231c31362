//! Every kernel against the table of cases, and against each other on orders
//! that nobody chose.

use proptest::prelude::*;
use rows::columns::{Columns, Nameless, sums};
use rows::json;
use rows::totals::{Question, Total, Totals};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Deserialize, Serialize)]
struct Order {
    customer: String,
    amount: Option<f64>,
    time: i64,
    tags: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    orders: Vec<Order>,
    since: i64,
    tag: String,
    n: usize,
    top: Vec<Total>,
}

fn plain(orders: &[Order], question: Question<'_>) -> Vec<Total> {
    let mut totals = Totals::default();
    for order in orders {
        let tagged = order.tags.iter().flatten().any(|tag| tag == question.tag);
        if order.time >= question.since && tagged {
            order
                .amount
                .iter()
                .for_each(|&amount| totals.add(&order.customer, amount));
        }
    }
    totals.top(question.n)
}

fn columns(orders: &[Order]) -> Columns {
    let mut columns = Columns::default();
    for order in orders {
        let tags = order.tags.iter().flatten().map(String::as_str);
        columns
            .push(&order.customer, order.amount, order.time, tags)
            .expect("few tags");
    }
    columns
}

#[test]
fn the_answers_are_those_of_the_table() {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("cases.json")).expect("a list of cases");
    assert!(!cases.is_empty());
    for Case {
        name,
        orders,
        since,
        tag,
        n,
        top,
    } in cases
    {
        let question = Question {
            since,
            tag: &tag,
            n,
        };
        let text = serde_json::to_string(&orders).expect("orders as JSON");
        assert_eq!(plain(&orders, question), top, "{name}");
        assert_eq!(columns(&orders).top(question), top, "{name}, in columns");
        assert_eq!(columns(&orders).len(), orders.len(), "{name}");
        assert_eq!(
            json::top(&text, question).expect("orders"),
            top,
            "{name}, as JSON"
        );
    }
}

#[test]
fn a_text_that_is_no_list_of_orders_is_an_error_with_its_place() {
    let question = Question {
        since: 0,
        tag: "web",
        n: 1,
    };
    for (text, expected) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        (
            "[{\"time\": 1}]",
            "missing field `customer` at line 1 column 12",
        ),
        (
            "[\n{\"customer\": 5",
            "invalid type: integer `5`, expected a string at line 2 column 14",
        ),
    ] {
        let error = json::top(text, question).expect_err(text);
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn a_number_without_a_name_is_an_error_only_if_it_counts() {
    let row = (2, 1.0, 10, 1);
    assert_eq!(sums([row].into_iter(), 2, 10, 1), Err(Nameless(2)));
    assert_eq!(sums([row].into_iter(), 2, 11, 1), Ok(vec![None, None]));
}

#[test]
fn tag_65_is_an_error_and_its_order_is_not_added() {
    let tags: Vec<String> = (0..65).map(|number| number.to_string()).collect();
    let mut columns = Columns::default();
    let push = |columns: &mut Columns, tags: &[String]| {
        columns.push("Ada", Some(1.0), 1, tags.iter().map(String::as_str))
    };
    assert_eq!(push(&mut columns, &tags[..64]), Ok(()));
    let error = push(&mut columns, &tags[63..]).expect_err("one tag too many");
    assert_eq!(
        error.to_string(),
        "at most 64 different tags fit, and \"64\" is one more"
    );
    assert_eq!(columns.len(), 1);
    for tag in ["0", "63"] {
        let question = Question {
            since: 0,
            tag,
            n: 1,
        };
        assert_eq!(columns.top(question), [("Ada".to_owned(), 1.0)]);
    }
}

fn any_orders() -> impl Strategy<Value = Vec<Order>> {
    let order = (
        "[a-c]?",
        prop::option::of(-1e9..1e9_f64),
        -3..3_i64,
        prop::option::of(prop::collection::vec("[x-z]", 0..3)),
    );
    let order = order.prop_map(|(customer, amount, time, tags)| Order {
        customer,
        amount,
        time,
        tags,
    });
    prop::collection::vec(order, 0..40)
}

proptest! {
    #[test]
    fn all_kernels_agree(orders in any_orders(), since in -3..3_i64, n in 0..5_usize) {
        let question = Question { since, tag: "x", n };
        let expected = plain(&orders, question);
        prop_assert_eq!(&columns(&orders).top(question), &expected);
        let text = serde_json::to_string(&orders).expect("orders as JSON");
        prop_assert_eq!(&json::top(&text, question).expect("orders"), &expected);
    }
}
