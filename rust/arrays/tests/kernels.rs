//! Every kernel against the table of cases, and against a version too plain to be wrong.

mod cases;

use std::cell::Cell;

use arrays::kernels::{Tank, count_above, count_primes, scale};
use proptest::prelude::*;

#[test]
fn the_count_gives_the_answers_of_the_table() {
    for case in cases::read() {
        assert_eq!(
            count_above(case.values, case.limit),
            case.above,
            "{}",
            case.name
        );
    }
}

#[test]
fn a_tank_runs_over_as_often_as_the_table_says() {
    for case in cases::read() {
        let mut tank = Tank::new(case.limit, 1.0);
        for inflow in case.values {
            tank.step(inflow);
        }
        assert_eq!(tank.overflows(), case.overflows, "{}", case.name);
    }
}

#[test]
fn nan_is_above_nothing_and_nothing_is_above_nan() {
    assert_eq!(count_above([f64::NAN, 1.0], 0.0), 1);
    assert_eq!(count_above([f64::INFINITY, 1.0], f64::NAN), 0);
}

#[test]
fn primes_are_counted() {
    assert_eq!(
        [0, 2, 3, 10, 100, 1000].map(count_primes),
        [0, 0, 1, 4, 25, 168]
    );
}

proptest! {
    #[test]
    fn what_is_above_and_what_is_not_is_all(
        values in prop::collection::vec(-1.0..1.0_f64, 0..200),
        limit in -1.0..1.0_f64,
    ) {
        let not_above = values.iter().filter(|value| **value <= limit).count();
        prop_assert_eq!(count_above(values.iter().copied(), limit) + not_above, values.len());
    }

    #[test]
    fn every_value_is_scaled_where_it_lies(values in prop::collection::vec(any::<f64>(), 0..200)) {
        let cells: Vec<Cell<f64>> = values.iter().copied().map(Cell::new).collect();
        scale(&cells, 2.0);
        for (cell, value) in cells.iter().zip(values) {
            prop_assert_eq!(cell.get().to_bits(), (value * 2.0).to_bits());
        }
    }
}
