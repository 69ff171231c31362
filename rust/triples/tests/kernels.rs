//! Both kernels against the table of cases, and against each other on numbers that nobody chose.

mod cases;

use std::convert::Infallible;

use proptest::prelude::*;
use triples::count::{count_cubic, count_quadratic, to_the_end};

fn cubic(numbers: &[i32], target: i64) -> u64 {
    to_the_end(|pause| count_cubic(numbers, target, pause))
}

fn quadratic(numbers: &[i32], target: i64) -> u64 {
    to_the_end(|pause| count_quadratic(numbers, target, pause))
}

#[test]
fn both_kernels_give_the_answers_of_the_table() {
    for case in cases::read() {
        assert_eq!(
            cubic(&case.numbers, case.target),
            case.triples,
            "cubic, {}",
            case.name
        );
        assert_eq!(
            quadratic(&case.numbers, case.target),
            case.triples,
            "quadratic, {}",
            case.name
        );
    }
}

#[test]
fn a_pause_that_fails_ends_the_work_with_its_error() {
    let numbers = [0; 100];
    let mut rows = 0;
    let stopped = count_cubic(&numbers, 0, |_| {
        rows += 1;
        if rows == 3 { Err("enough") } else { Ok(()) }
    });
    assert_eq!((stopped, rows), (Err("enough"), 3));
}

#[test]
fn steps_add_up_to_the_work_that_is_claimed() {
    let numbers = [1; 20];
    let (mut cubic_steps, mut quadratic_steps) = (0, 0);
    let Ok(_) = count_cubic(&numbers, 0, |row| {
        cubic_steps += row;
        Ok::<(), Infallible>(())
    });
    let Ok(_) = count_quadratic(&numbers, 0, |row| {
        quadratic_steps += row;
        Ok::<(), Infallible>(())
    });
    assert_eq!(cubic_steps, 20 * 19 * 18 / 6);
    assert_eq!(quadratic_steps, 20 * 19 / 2);
}

/// Few values, so that triples add up and numbers repeat; and any values.
fn any_numbers() -> impl Strategy<Value = Vec<i32>> {
    prop_oneof![
        prop::collection::vec(-5..=5_i32, 0..40),
        prop::collection::vec(any::<i32>(), 0..40),
    ]
}

proptest! {
    #[test]
    fn the_kernels_agree(numbers in any_numbers(), target in prop_oneof![-9..=9_i64, any::<i32>().prop_map(i64::from)]) {
        prop_assert_eq!(quadratic(&numbers, target), cubic(&numbers, target));
    }

    #[test]
    fn the_order_of_the_numbers_does_not_matter(numbers in any_numbers(), target in -9..=9_i64) {
        let mut sorted = numbers.clone();
        sorted.sort_unstable();
        prop_assert_eq!(cubic(&sorted, target), cubic(&numbers, target));
    }
}
