"""Looks for an input for which a port and its original differ: kept cases and edges first, then drawn ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bad_calls import as_told, bad_calls, bad_difference, good_calls
from calls import (
    Arguments,
    Disagreement,
    NoAnswer,
    Outcome,
    disagreement,
    outcome,
    same_outcome,
)
from clock import Clock, OverTime
from counted import Counted
from draw import arguments
from edges import beyond_calls, edge_calls
from hypothesis import HealthCheck, Phase, settings
from hypothesis.control import BuildContext
from hypothesis.internal.conjecture.data import ConjectureData, ConjectureResult
from hypothesis.internal.conjecture.engine import ConjectureRunner, ExitReason
from hypothesis.strategies import SearchStrategy
from source import source_of_arguments

# So many inputs are put to the original twice, to see whether it says the same again.
TWICE = 20
# Seconds between two reports of how far it is.
REPORT_EVERY = 0.1


class Unsteady(NoAnswer):
    """The original answers one input in two ways."""

    def __init__(self, asked: Arguments, first: Outcome, second: Outcome) -> None:
        super().__init__()
        self.asked, self.first, self.second = asked, first, second


class TimeIsUp(NoAnswer):
    """The budget of seconds is used up."""


@dataclass
class Plan:
    """What a proof may cost; `seconds` for all of it, shrinking included."""

    seed: int
    examples: int
    seconds: float
    cases: list[Arguments] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    """A difference, with the call that shows it; `where` is "case", "edge", "drawn", "beyond" or "bad"."""

    where: str
    asked: Arguments
    differs: Disagreement
    # Of the contract, where the input is bad.
    row: Mapping[str, Any] | None = None


class Search:
    """One proof; `report` hears how many inputs were tried and what is being done."""

    def __init__(
        self,
        original: Callable[..., Any],
        port: Callable[..., Any],
        clock: Clock,
        report: Callable[[str, int], None],
        counted: Counted | None = None,
    ) -> None:
        self.report = report
        self.clock = clock
        self.tried = 0
        # Of those, drawn ones; the rest are cases and edges.
        self.drawn = 0
        self.steady = 0
        # Examples of Hypothesis that were left out, because what was drawn did not fit.
        self.filtered = False
        self.end = "examples"
        # Inputs that the contract calls bad.
        self.bad = 0
        self.asked: Arguments = Arguments((), {})
        # Of each input the source is wanted before each call.
        self._source = self.asked, "()"
        self.original = clock.watched("original", original, self.told)
        self.port = clock.watched("port", port, self.told)
        self.counted = counted
        if counted is not None:
            counted.port = clock.watched("port", counted.port, self.told)
        self.found: dict[tuple[str, str], Found] = {}
        self._reported = 0.0
        self._deadline = float("inf")

    def told(self) -> str:
        """Give the arguments that are being tried, as source."""
        asked, text = self._source
        if asked is not self.asked:
            text = source_of_arguments(self.asked)
            self._source = self.asked, text
        return text

    def run(
        self, contract: Mapping[str, Any], namespace: Mapping[str, Any], plan: Plan
    ) -> list[Found]:
        """Try everything; raises Unsteady, OverTime, Undrawable and KeyboardInterrupt."""
        self._deadline = time.perf_counter() + plan.seconds
        ulp: int = contract["ulp"]
        strategy = arguments(contract, namespace)
        try:
            self._listed("case", plan.cases, ulp)
            self._listed("edge", edge_calls(contract, namespace), ulp)
            self._beyond(contract, namespace)
            self._bad(contract, namespace, plan.cases)
            self._drawn(strategy, plan, ulp)
        except TimeIsUp:
            self.end = "seconds"
        self.clock.rest()
        return self._told()

    def compare(self, asked: Arguments, ulp: int) -> Disagreement | None:
        """Put one input to both sides. Raises Unsteady where the original contradicts itself."""
        if time.perf_counter() > self._deadline:
            raise TimeIsUp
        self.asked = asked
        self.tried += 1
        found = disagreement(self.original, self.port, asked, ulp)
        self._count()
        if found is not None or self.steady < TWICE:
            self.steady += 1
            first, second = (outcome(self.original, asked) for _ in range(2))
            if not same_outcome(first, second):
                raise Unsteady(asked, first, second)
        return found

    def _listed(self, where: str, calls: Iterable[Arguments], ulp: int) -> None:
        for asked in calls:
            differs = self.compare(asked, ulp)
            self._tell(where)
            if differs is not None:
                self._keep(Found(where, asked, differs))

    def _beyond(
        self, contract: Mapping[str, Any], namespace: Mapping[str, Any]
    ) -> None:
        """Ask for integers that the port promises to refuse, or to hand to the original."""
        if contract["beyond"] == "original":
            self._listed("beyond", beyond_calls(contract, namespace), contract["ulp"])
            return
        for asked in beyond_calls(contract, namespace):
            self.asked = asked
            self.tried += 1
            answered = outcome(self.port, asked)
            self._count()
            if type(answered.raised).__name__ == "OverflowError":
                continue
            expected = Outcome(None, OverflowError("as the contract says"), asked)
            phrase = "an int beyond its range has to raise OverflowError"
            self._keep(
                Found(
                    "beyond", asked, Disagreement("beyond", phrase, expected, answered)
                )
            )

    def _bad(
        self,
        contract: Mapping[str, Any],
        namespace: Mapping[str, Any],
        cases: list[Arguments],
    ) -> None:
        """Ask both for what the contract leaves out, and says something of all the same."""
        good = good_calls(contract, namespace, cases, self._answer)
        for row, calls in bad_calls(contract, good, namespace):
            try:
                asked, expected = as_told(row, calls, self._answer)
            except OverTime:
                # It is no input of the contract: nobody is held to an answer that does not come.
                continue
            self.asked = asked
            answered = outcome(self.port, asked)
            self._count()
            self.tried += 1
            self.bad += 1
            self._tell("bad")
            phrase = bad_difference(row, expected, answered, contract["ulp"])
            if phrase is not None:
                differs = Disagreement("bad", phrase, expected, answered)
                self._keep(Found("bad", asked, differs, row))

    def _answer(self, asked: Arguments) -> Outcome:
        """Ask the original alone."""
        self.asked = asked
        return outcome(self.original, asked)

    def _count(self) -> None:
        if self.counted is not None:
            self.counted.call(self.asked)

    def _drawn(self, strategy: SearchStrategy[Arguments], plan: Plan, ulp: int) -> None:
        def draw(data: ConjectureData) -> Arguments:
            with BuildContext(data, is_final=False, wrapped_test=draw):
                return data.draw(strategy)

        def example(data: ConjectureData) -> None:
            asked = draw(data)
            differs = self.compare(asked, ulp)
            if not runner.interesting_examples:
                self.drawn += 1
                self._tell("drawn")
            else:
                self._tell("shrinking")
            if differs is not None:
                self._keep(Found("drawn", asked, differs))
                # Differences of one kind are one difference.
                data.mark_interesting((differs.kind,))  # type: ignore[arg-type]

        runner = ConjectureRunner(
            example,
            settings=settings(
                max_examples=plan.examples,
                database=None,
                deadline=None,
                phases=(Phase.generate, Phase.shrink),
                suppress_health_check=list(HealthCheck),
                report_multiple_bugs=False,
            ),
            random=Random(plan.seed),
        )
        runner.run()
        self.filtered = runner.exit_reason is ExitReason.max_iterations
        if (
            runner.exit_reason is ExitReason.finished
            and not runner.interesting_examples
        ):
            self.end = "all"
        for result in runner.interesting_examples.values():
            self._shrunk(result, draw, ulp)

    def _shrunk(
        self,
        result: ConjectureResult,
        draw: Callable[[ConjectureData], Arguments],
        ulp: int,
    ) -> None:
        """Keep the smallest input that Hypothesis has come to."""
        asked = draw(ConjectureData.for_choices(result.choices))
        differs = self.compare(asked, ulp)
        if differs is not None:
            self.found[("drawn", differs.kind)] = Found("drawn", asked, differs)

    def _keep(self, found: Found) -> None:
        """Keep the shortest of its kind; of the kept cases and of bad input each."""
        each = found.where in ("case", "bad")
        kind = self.told() if each else found.differs.kind
        known = self.found.get((found.where, kind))
        told = len(source_of_arguments(found.asked))
        if known is None or told < len(source_of_arguments(known.asked)):
            self.found[(found.where, kind)] = found

    def _told(self) -> list[Found]:
        """Give each kind once where a drawn input and an edge show the same, the shorter of them."""
        shortest: dict[object, Found] = {}
        for (where, kind), found in self.found.items():
            key = (where, kind) if where in ("case", "beyond", "bad") else kind
            known = shortest.get(key)
            size = len(source_of_arguments(found.asked))
            if known is None or size < len(source_of_arguments(known.asked)):
                shortest[key] = found
        return list(shortest.values())

    def _tell(self, doing: str) -> None:
        now = time.perf_counter()
        if now - self._reported >= REPORT_EVERY:
            self._reported = now
            self.report(doing, self.tried)
