"""Every port answers as its original does: calls of the page, drawn inputs, bad ones."""

import sys
from typing import Any

import pytest
from calls import Arguments, disagreement, outcome
from draw import arguments
from examples import NAMES, example
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

# The same inputs in every run: what a new seed finds is for the workshop's own page.
STEADY = settings(
    # Python in a browser takes three times as long.
    max_examples=20 if sys.platform == "emscripten" else 60,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


def hold(name: str, call: Arguments) -> None:
    """Fail where the two disagree, with the difference and the call."""
    one = example(name)
    found = disagreement(one.original, one.port, call, one.contract["ulp"])
    assert found is None, f"{found.phrase} for {call}"


def test_there_are_twelve() -> None:
    assert len(NAMES) == 12


@pytest.mark.parametrize("name", NAMES)
def test_the_calls_of_the_page_agree(name: str) -> None:
    calls = example(name).calls
    assert len(calls) >= 3
    for call in calls:
        hold(name, call)


@pytest.mark.parametrize("name", NAMES)
def test_drawn_calls_agree(name: str) -> None:
    one = example(name)

    @STEADY
    @given(arguments(one.contract, one.namespace))
    def drawn(call: Arguments) -> None:
        hold(name, call)

    drawn()


numbers = st.sampled_from(
    ["1", "-0", "2.5", "-0.0", "1e5", "1E-3", "1e999", "01", "1.", "NaN", "-Infinity", "9" * 4301]
)
texts = st.sampled_from(
    ['"a"', '"é\\n"', '"\\u00e9\\ud83d\\ude00"', '"\\x"', '"\\u12g4"', '"\t"', '"', "null", "true"]
)
values = st.recursive(
    numbers | texts,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(inner, max_size=2).map(lambda items: f'{{"x":{",".join(items)}}}')
    ),
    max_leaves=4,
)
keys = st.sampled_from(['"name"', '"price"', '"n\\u0061me"', '"x"', "name"])
blanks = st.sampled_from(["", " ", "\t", "\r"])
good = st.just('"name": "tea"') | st.just('"price": 2.5')
field = st.tuples(keys, blanks, values).map(lambda parts: "{}:{}{}".format(*parts))
rows = st.lists(good | good | field, max_size=4).map(lambda fields: f"{{{', '.join(fields)}}}")


@STEADY
@given(st.lists(rows | rows | values | blanks, max_size=3).map("\n".join))
def test_lines_that_are_nearly_json_agree(text: str) -> None:
    hold("read_rows", Arguments((text,), {}))


def test_no_depth_of_json_ends_the_process() -> None:
    with pytest.raises(ValueError, match="line 1 is no JSON"):
        example("read_rows").port("[" * 1_000_000)


def test_half_of_a_surrogate_pair_is_no_name() -> None:
    row = '{"name": "\\ud800", "price": 1.5}'
    with pytest.raises(ValueError, match="line 1 lacks a name or a price"):
        example("read_rows").port(row)


BAD = [(name, bad) for name in NAMES for bad in example(name).contract["bad"]]


@pytest.mark.parametrize(
    ("name", "bad"), BAD, ids=[f"{name} {bad['parameter']} {bad['given']}" for name, bad in BAD]
)
def test_bad_input_is_an_exception(name: str, bad: dict[str, Any]) -> None:
    one = example(name)
    places = [parameter["name"] for parameter in one.contract["parameters"]]
    positional = list(one.calls[0].positional)
    positional[places.index(bad["parameter"])] = eval(bad["given"])
    raised = outcome(one.port, Arguments(tuple(positional), {})).raised
    assert isinstance(raised, Exception)
    if isinstance(outcome(one.original, Arguments(tuple(positional), {})).raised, TypeError):
        assert isinstance(raised, TypeError)
