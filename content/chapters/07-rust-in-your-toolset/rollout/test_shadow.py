"""The caller gets the original's answer, whatever the port does, and what differs is found."""

import logging
import math
import random
import time
from collections.abc import Iterable
from threading import Thread

import arrays
import pytest
from shadow import Shadow, Tally


def double(value: int) -> int:
    """Twice the value."""
    return 2 * value


def test_the_original_answers_and_every_difference_is_counted_and_logged(
    caplog,
) -> None:
    watch = Shadow(double, lambda value: 2 * value if value < 3 else 0, share=1)
    assert [watch(value) for value in range(5)] == [0, 2, 4, 6, 8]
    assert (watch.tally.compared, watch.tally.different) == (5, 2)
    assert [record.getMessage() for record in caplog.records] == [
        "double gives 0, not 6, for ((3,), {})",
        "double gives 0, not 8, for ((4,), {})",
    ]
    assert {record.levelno for record in caplog.records} == {logging.WARNING}


def test_it_has_the_name_and_the_docstring_of_the_original() -> None:
    watch = Shadow(double, double, share=0)
    assert (watch.__name__, watch.__doc__) == ("double", "Twice the value.")


@pytest.mark.parametrize(
    ("share", "least", "most"), [(0, 0, 0), (0.1, 70, 130), (1, 1000, 1000)]
)
def test_the_port_runs_on_its_share_of_the_calls(
    share: float, least: int, most: int
) -> None:
    random.seed(1)
    ran: list[int] = []
    watch = Shadow(double, lambda value: ran.append(value) or 2 * value, share=share)
    for value in range(1000):
        watch(value)
    assert least <= len(ran) == watch.tally.compared <= most
    assert watch.tally.calls == 1000


@pytest.mark.parametrize("share", [-0.1, 1.1, math.nan])
def test_a_share_that_is_none_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        Shadow(double, double, share=share)


def raise_it(error: BaseException):
    def port(*_: object) -> int:
        raise error

    return port


@pytest.mark.parametrize(
    "port",
    [
        raise_it(ValueError("no")),
        raise_it(GeneratorExit()),
        lambda _: arrays._panic("bug"),
    ],
)
def test_no_exception_of_the_port_reaches_the_caller(port, caplog) -> None:
    watch = Shadow(double, port, share=1)
    assert watch(2) == 4
    assert watch.tally.different == 1


def test_a_panic_is_logged_with_its_message(caplog) -> None:
    Shadow(double, lambda _: arrays._panic("out of bounds"), share=1)(2)
    assert "gives PanicException: out of bounds, not 4" in caplog.text


@pytest.mark.parametrize("request_to_end", [KeyboardInterrupt, SystemExit])
def test_ctrl_c_during_the_port_ends_the_program(request_to_end) -> None:
    with pytest.raises(request_to_end):
        Shadow(double, raise_it(request_to_end()), share=1)(2)


def test_the_exception_of_the_original_reaches_the_caller_and_the_port_has_to_raise_it_too() -> (
    None
):
    same, other = raise_it(ValueError("in other words")), raise_it(TypeError("no"))
    for port, different in ((same, 0), (other, 1), (double, 1)):
        watch = Shadow(raise_it(ValueError("too large")), port, share=1)
        with pytest.raises(ValueError, match="too large"):
            watch(2)
        assert watch.tally.different == different


def test_a_comparison_that_fails_is_reported_and_not_raised(caplog) -> None:
    def same(left: object, right: object) -> bool:
        raise ValueError("ambiguous")

    assert Shadow(double, double, share=1, same=same)(2) == 4
    assert "fails the comparison (ValueError: ambiguous) with 4, not 4" in caplog.text


def test_an_answer_that_cannot_even_be_shown_does_not_reach_the_caller() -> None:
    class Hidden:
        def __repr__(self) -> str:
            arrays._panic("no text")
            raise AssertionError

    watch = Shadow(double, lambda _: Hidden(), share=1)
    assert watch(2) == 4
    assert watch.tally.different == 1


def test_floats_can_be_compared_with_a_tolerance() -> None:
    exact = Shadow(lambda: 0.3, lambda: 0.1 + 0.2, share=1)
    close = Shadow(lambda: 0.3, lambda: 0.1 + 0.2, share=1, same=math.isclose)
    assert exact() == close() == 0.3
    assert (exact.tally.different, close.tally.different) == (1, 0)


def test_the_time_of_both_is_kept() -> None:
    watch = Shadow(lambda: time.sleep(0.02), lambda: None, share=1)
    watch()
    assert watch.tally.answering >= 0.02 > watch.tally.watched > 0


def test_no_call_is_lost_when_threads_call_it() -> None:
    class Slow(Tally):
        def __getattribute__(self, name: str) -> object:
            value = super().__getattribute__(name)
            time.sleep(0)  # another thread may run between reading and writing
            return value

    watch = Shadow(double, double, share=1)
    watch.tally = Slow()
    threads = [Thread(target=lambda: [watch(1) for _ in range(50)]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (watch.tally.calls, watch.tally.compared, watch.tally.different) == (
        400,
        400,
        0,
    )


# What the page names as limits.


def test_an_iterator_is_used_up_before_the_port_sees_it() -> None:
    def total(values: Iterable[int]) -> int:
        return sum(values)

    watch = Shadow(total, total, share=1)
    assert watch(iter([1, 2])) == 3
    assert watch.tally.different == 1


def test_the_port_sees_what_the_original_has_changed() -> None:
    def add_one(values: list[int]) -> int:
        values.append(1)
        return len(values)

    values: list[int] = []
    watch = Shadow(add_one, add_one, share=1)
    assert watch(values) == 1
    assert (watch.tally.different, values) == (1, [1, 1])
