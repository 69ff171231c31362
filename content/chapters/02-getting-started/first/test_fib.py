import fib
import pytest


def test_the_first_ones() -> None:
    assert [fib.fib(n) for n in range(10)] == [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]


def test_the_one_of_2015() -> None:
    assert fib.fib(90) == 2880067194370816120


def test_a_text_is_refused() -> None:
    with pytest.raises(TypeError):
        fib.fib("90")
