//! Every kernel against the table of cases, and against the rule that makes a Fibonacci number.

mod cases;

use fib::fibonacci::{fib_checked, fib_u128, fib_wrapping};
use proptest::prelude::*;

#[test]
fn every_kernel_gives_the_answers_of_the_table() {
    for case in cases::read() {
        let name = &case.name;
        assert_eq!(fib_wrapping(case.n).to_string(), case.wrapped, "{name}");
        assert_eq!(fib_checked(case.n), case.value.parse().ok(), "{name}");
        assert_eq!(fib_u128(case.n), case.value.parse().ok(), "{name}");
    }
}

proptest! {
    #[test]
    fn each_is_the_sum_of_the_two_before_it_modulo_2_to_the_64(n in 2..10_000_u32) {
        let sum = fib_wrapping(n - 1).wrapping_add(fib_wrapping(n - 2));
        prop_assert_eq!(fib_wrapping(n), sum);
    }

    #[test]
    fn what_is_checked_is_what_the_wider_kernel_says_or_nothing(n in 0..200_u32) {
        let wide = fib_u128(n).and_then(|value| u64::try_from(value).ok());
        prop_assert_eq!(fib_checked(n), wide);
    }
}
