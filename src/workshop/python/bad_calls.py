"""Holds a port to what its contract says of bad input: the original's exception, or what the reader has accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from calls import Arguments, Outcome, between, name_of
from edges import edge_calls
from source import source_of_arguments

Row = Mapping[str, Any]
# Asks the original alone.
Ask = Callable[[Arguments], Outcome]

# Good calls that a bad value is put into.
GOOD = 8


def good_calls(
    contract: Mapping[str, Any],
    namespace: Mapping[str, Any],
    cases: list[Arguments],
    ask: Ask,
) -> list[Arguments]:
    """Choose calls that the original answers: the shortest of the kept cases, and edges."""
    shortest = sorted(cases, key=lambda asked: len(source_of_arguments(asked)))
    calls = [*shortest[:GOOD], *edge_calls(contract, namespace)[: 4 * GOOD]]
    return [one for one in calls if ask(one).raised is None][:GOOD]


def bad_calls(
    contract: Mapping[str, Any], good: list[Arguments], namespace: Mapping[str, Any]
) -> Iterator[tuple[Row, list[Arguments]]]:
    """Give each row of the contract with its calls, where there are any."""
    for row in contract["bad"]:
        calls = calls_of(row, contract, good, namespace)
        if calls:
            yield row, calls


def calls_of(
    row: Row,
    contract: Mapping[str, Any],
    good: list[Arguments],
    namespace: Mapping[str, Any],
) -> list[Arguments]:
    """Put a bad value in its place in each good call; of a parameter that is no more there is no call."""
    parameters = contract["parameters"]
    if row["parameter"] not in {one["name"] for one in parameters}:
        return []
    try:
        value = eval(row["given"], dict(namespace))
    except Exception:  # noqa: BLE001 (the reader's own text may raise anything)
        return []
    put = {row["parameter"]: value}
    return [_call(parameters, {**_by_name(parameters, one), **put}) for one in good]


def as_told(row: Row, calls: list[Arguments], ask: Ask) -> tuple[Arguments, Outcome]:
    """Give the first call that ends as the contract has it, else the first; what is beside bad input may matter."""
    first = None
    for asked in calls:
        expected = ask(asked)
        raised = None if expected.raised is None else name_of(expected.raised)
        if raised == row["raised"]:
            return asked, expected
        first = first or (asked, expected)
    assert first is not None
    return first


def bad_difference(
    row: Row, expected: Outcome, answered: Outcome, ulp: int
) -> str | None:
    """Say how a port takes bad input otherwise; the same exception may have a better message."""
    raised = None if answered.raised is None else name_of(answered.raised)
    if raised == "PanicException":
        return "bad input makes the port panic"
    accepted = row["port"]
    if accepted is not None and accepted["raised"] == raised:
        return None
    # With other good values beside it the original may have answered.
    if raised is not None and raised == row["raised"]:
        return None
    wanted = None if expected.raised is None else name_of(expected.raised)
    if wanted != raised:
        return f"{wanted or 'an answer'}, not {raised or 'an answer'}"
    if wanted is not None:
        return None
    found = between(expected, answered, ulp)
    return None if found is None else found[1]


def _by_name(parameters: list[dict[str, Any]], asked: Arguments) -> dict[str, Any]:
    names = [one["name"] for one in parameters if one["how"] != "keyword-only"]
    own = asked.fresh()
    return {**dict(zip(names, own.positional, strict=False)), **own.keyword}


def _call(parameters: list[dict[str, Any]], values: dict[str, Any]) -> Arguments:
    """Make the call; once an argument is left out, those after it need their names."""
    positional: list[Any] = []
    keyword: dict[str, Any] = {}
    for one in parameters:
        if one["name"] not in values:
            continue
        value = values[one["name"]]
        by_place = not keyword and one["how"] != "keyword-only"
        if by_place and len(positional) == parameters.index(one):
            positional.append(value)
        else:
            keyword[one["name"]] = value
    return Arguments(tuple(positional), keyword)
