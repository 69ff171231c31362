"""Makes of an original and its port what the book's harness times.

What a sample holds besides the call itself: nothing where there is one argument, as the harness then calls the
function with it. Otherwise one call of a Python function that unpacks a tuple (and a dict, where arguments
have to be named): it is the same one on both sides, and there is nothing smaller that takes several arguments.
"""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import compare
from generate import another, arguments
from input_sizes import growing
from original import attribute, load
from source import arguments_of

WORDS = 160
SIMPLE = (int, float, str, bytes, list, tuple, dict, set, frozenset)

Given = Mapping[str, Any]


class Side(NamedTuple):
    """What the harness is given of one side."""

    call: Callable[[Any], Any]
    setup: Callable[[int], Any]
    tell: Callable[[Any], str]


class Race:
    """An original with the inputs that both sides get; what it answers is what the port has to answer."""

    def __init__(self, given: Given) -> None:
        self.contract = given["contract"]
        self.given = given
        with contextlib.redirect_stdout(io.StringIO()):
            self.original = load(given["original"])
        wished = given["grows"]
        self.grows = growing(self.contract) if wished is None else wished
        parameters = self.contract["parameters"]
        self.has_named = any(one["how"] == "keyword-only" for one in parameters)
        self.is_plain = len(parameters) == 1 and not self.has_named
        self.made: tuple[int, tuple[Any, Any]] | None = None
        self.expected: Any = None
        self.words: str | None = None

    def original_side(self) -> Side:
        def setup(size: int) -> Any:
            self.words = None
            return self._setup(size)

        # Once for each input, and for each call where calls get their own.
        function = attribute(self.original, self.given["chosen"])
        return self._side(function, setup, self._teller(0))

    def port_side(self, function: Callable[..., Any]) -> Side:
        return self._side(function, self._setup, self._teller(self.contract["ulp"]))

    def input(self, size: int) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Make the arguments: positional ones and named ones."""
        source = self.given["observed"]
        return arguments(
            self.contract,
            size,
            self.given["seed"],
            shape=self.given["shape"],
            grows=self.grows,
            observed=None if source is None else self._observed(source),
            classes=vars(self.original),
        )

    def _side(self, function: Any, setup: Any, tell: Any) -> Side:
        if self.is_plain:
            return Side(function, setup, tell)
        if self.has_named:
            return Side(lambda given: function(*given[0], **given[1]), setup, tell)
        return Side(lambda given: function(*given), setup, tell)

    def _setup(self, size: int) -> Any:
        """Give both sides the same objects, or each call its own where it changes them."""
        if self.made is None or self.made[0] != size:
            self.made = (size, self.input(size))
        positional, named = self.made[1]
        if self.given["fresh"]:
            positional, named = another(positional), another(named)
        if self.is_plain:
            return positional[0]
        return (positional, named) if self.has_named else positional

    def _teller(self, ulp: int) -> Callable[[Any], str]:
        """Give what words an answer: in the words of the original's first one where it is the same."""
        same: list[Any] = []

        def tell(answer: Any) -> str:
            if self.words is None:
                self.expected, self.words = answer, short(answer)
            # What is equal to an answer that was compared in full is not taken apart again.
            if not same or not is_equal(answer, same[0]):
                difference = compare.difference(self.expected, answer, ulp)
                if difference is not None:
                    return f"{short(answer)} ({difference})"
                same[:] = [answer]
            return self.words

        return tell

    def _observed(self, source: str) -> dict[str, Any]:
        """Name the arguments of a call that was observed."""
        found = arguments_of(source, vars(self.original))
        names = [one["name"] for one in self.contract["parameters"]]
        return {**dict(zip(names, found.positional, strict=False)), **found.keyword}


_races: dict[str, Race] = {}


def race_of(given: str) -> Race:
    """Give the race of a JSON text: both sides of one share it."""
    if given not in _races:
        _races.clear()
        _races[given] = Race(json.loads(given))
    return _races[given]


def is_equal(one: Any, other: Any) -> bool:
    """Tell whether two values of one built-in type are equal as Python has it."""
    return type(one) is type(other) and type(one) in SIMPLE and one == other


def short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= WORDS else f"{text[: WORDS - 1]}…"
