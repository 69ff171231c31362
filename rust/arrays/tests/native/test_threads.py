"""What needs threads: a page has none, so that these run on a computer alone."""

import sys
import threading
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from original import count_above as original

import arrays


@given(values=st.lists(st.floats(), max_size=200), limit=st.floats())
def test_all_cores_agree_with_the_original(values: list[float], limit: float) -> None:
    assert arrays.count_above_parallel(array("d", values), limit) == original(values, limit)


def test_a_view_with_gaps_is_copied_as_it_looks() -> None:
    held = memoryview(array("d", [1.0, 0.0, 1.0, 0.0]))[::2]
    assert arrays.count_above_parallel(held, 0.5) == 2


@pytest.mark.parametrize(
    ("count", "others_run"),
    [(arrays.count_primes, True), (arrays.count_primes_holding, False)],
    ids=["detached", "holding"],
)
def test_other_threads_run_during_a_call_that_lets_them(count, others_run: bool) -> None:
    during = threading.Event()
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.0005):
            during.set()

    watcher = threading.Thread(target=watch)
    interval = sys.getswitchinterval()
    # Nobody is asked to give way: another thread runs only if the call lets it.
    sys.setswitchinterval(1000)
    try:
        watcher.start()
        during.wait()
        ran = False
        for _ in range(20):
            during.clear()
            count(300_000)
            ran = during.is_set()
            if ran:
                break
    finally:
        sys.setswitchinterval(interval)
        done.set()
        watcher.join()
    assert ran == others_run
