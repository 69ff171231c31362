"""Holds a port to what its contract says of bad input: the original's exception, or what the reader has accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from calls import Arguments, Outcome, between, name_of

Row = Mapping[str, Any]


def bad_calls(
    contract: Mapping[str, Any], good: list[Arguments], namespace: Mapping[str, Any]
) -> Iterator[tuple[Row, list[Arguments]]]:
    """Put each bad value in its place in each good call; without one, and of parameters that are no more, there is none."""
    parameters = contract["parameters"]
    names = {one["name"] for one in parameters}
    for row in contract["bad"]:
        if row["parameter"] not in names or not good:
            continue
        try:
            value = eval(row["given"], dict(namespace))
        except Exception:  # noqa: BLE001, S112 (the reader's own text may raise anything)
            continue
        put = {row["parameter"]: value}
        yield (
            row,
            [_call(parameters, {**_by_name(parameters, one), **put}) for one in good],
        )


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
