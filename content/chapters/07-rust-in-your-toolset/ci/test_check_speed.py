"""The check complains about what is slower for good, and not about a busy moment."""

from check_speed import ROUNDS, ratios, verdict


def test_a_port_that_keeps_its_promise_passes() -> None:
    assert verdict([20.0] * 15, promised=10.0) is None


def test_a_port_that_became_slower_fails_with_both_figures() -> None:
    complaint = verdict([5.0] * 15, promised=10.0)
    assert complaint == "the port is 5.0 times as fast, 10.0 was promised"


def test_a_few_disturbed_rounds_are_no_regression() -> None:
    assert verdict([20.0] * 8 + [1.0] * 7, promised=10.0) is None


def test_original_and_port_take_turns() -> None:
    calls: list[str] = []
    found = ratios(lambda: calls.append("original"), lambda: calls.append("port"))
    assert calls == ["original", "port"] * ROUNDS
    assert len(found) == ROUNDS
