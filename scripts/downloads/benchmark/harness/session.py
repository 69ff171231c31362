"""A measurement: the check against the oracle, warm-up, shuffled rounds, and when to stop."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Literal

from .budget import Cost, too_slow
from .catalogue import Benchmark, Row
from .compare import Figures, Speedup, figures, speedup, ties
from .lane import Failed, Lane, Out, Skipped, Verdict
from .process import RowProcess
from .texts import FORMS, make_text

# The rule that the site states: every ratio within 2 %, and at least 20 rounds.
PRECISION = 0.02
MINIMUM_ROUNDS = 20
# A single round has no interval.
ROUNDS_SHOWN = 2

Outcome = Literal["settled", "budget", "stopped"]


@dataclass(frozen=True)
class Plan:
    """One measurement: a benchmark at one size."""

    benchmark: Benchmark
    input: str
    size: int
    seed: int
    # Seconds.
    budget: float


@dataclass(frozen=True)
class Report:
    """What came of a measurement."""

    plan: Plan
    own: str
    outcome: Outcome
    rounds: int
    answer: str | None
    baseline: str
    figures: tuple[Figures, ...]
    # Of each measured row but the baseline.
    speedups: dict[str, Speedup]
    ties: tuple[tuple[str, str], ...]
    verdicts: dict[str, Verdict]


class Session:
    """Measures once. `own` is the project's module, `say` is told how it goes on."""

    def __init__(self, plan: Plan, own: str, say: Callable[[str], None]) -> None:
        self.plan = plan
        self.own = own
        self.say = say
        self.started = perf_counter()
        self.lanes: list[Lane] = []
        self.processes: list[RowProcess] = []
        self.verdicts: dict[str, Verdict] = {}
        self.answer: str | None = None
        self.rounds = 0
        self.order = random.Random(plan.seed)

    @property
    def left(self) -> float:
        """Seconds of the budget that are left."""
        return max(0.0, self.plan.budget - (perf_counter() - self.started))

    def run(self) -> Report:
        """Measures until every ratio is known, the budget is over, or Ctrl+C is pressed."""
        outcome: Outcome = "stopped"
        try:
            self._check()
            for lane in list(self.lanes):
                self.say(f"calibrating {lane.variant}")
                self._attempt(lane, lane.calibrate)
            self._skip_too_slow()
            for lane in list(self.lanes):
                self.say(f"warming {lane.variant} up")
                self._attempt(lane, lane.warm_up)
            outcome = self._measure()
        except KeyboardInterrupt:
            # What is there so far is reported.
            pass
        finally:
            for process in self.processes:
                process.close()
        return self._report(outcome)

    def _check(self) -> None:
        """Calls each row once, the oracle first: what disagrees with it is out before timing."""
        plan = self.plan
        self.say("making the input")
        text = make_text(plan.input, plan.size, plan.seed)
        self.started = perf_counter()
        oracle = plan.benchmark.oracle
        for row in sorted(plan.benchmark.rows, key=lambda row: row.variant != oracle):
            self.say(f"checking {row.variant}")
            try:
                lane = self._prepared(row, text)
                self.answer = lane.check(self.answer)
                self.lanes.append(lane)
            except Out as out:
                self.verdicts[row.variant] = out.verdict
            self._skip_too_slow()

    def _prepared(self, row: Row, text: str) -> Lane:
        """The row ready to be called; raises Out with the reason why it cannot be."""
        oracle = self.plan.benchmark.oracle
        try:
            reason = row.missing(self.own)
        # A source that was changed may be no Python.
        except (LookupError, SyntaxError, OSError) as error:
            raise Out(Failed(f"{type(error).__name__}: {error}")) from error
        if reason is not None:
            raise Out(Skipped(reason))
        if self.answer is None and row.variant != oracle:
            reason = f"the oracle {oracle} gave no answer to check this one against"
            raise Out(Failed(reason))
        process = RowProcess(row, FORMS[self.plan.input], text)
        self.processes.append(process)
        return Lane(row.variant, process)

    def _measure(self) -> Outcome:
        started = perf_counter()
        look = MINIMUM_ROUNDS
        while self.lanes:
            self._round()
            if self.rounds == look:
                # Looks grow by a quarter each: looking more often would stop on lucky streaks.
                look = math.ceil(look * 1.25)
                if self._settled():
                    return "settled"
            each = (perf_counter() - started) / self.rounds
            if self.rounds >= ROUNDS_SHOWN and self.left < each:
                return "budget"
        return "settled"

    def _round(self) -> None:
        """One sample of each row in random order; kept only when the round is complete."""
        self.say(f"round {self.rounds + 1}, {self.left:.0f} s left at most")
        taken: list[tuple[Lane, float]] = []
        for lane in self.order.sample(self.lanes, len(self.lanes)):
            self._attempt(lane, lambda lane=lane: taken.append((lane, lane.sample())))
        for lane, sample in taken:
            lane.samples.append(sample)
        self.rounds += 1

    def _attempt(self, lane: Lane, work: Callable[[], None]) -> None:
        """A row that goes wrong here is out, and its samples are gone with it."""
        try:
            work()
        except Out as out:
            self.verdicts[lane.variant] = out.verdict
            self.lanes.remove(lane)

    def _skip_too_slow(self) -> None:
        costs = [Cost(lane.variant, lane.calibration.per_call) for lane in self.lanes]
        for cost in too_slow(costs, self.left, self._baseline()):
            reason = (
                f"would take {cost.predicted:.1f} s at least of {self.plan.budget:g} s"
            )
            self.verdicts[cost.variant] = Skipped(
                f"{reason}: give it a larger --budget"
            )
            self.lanes = [lane for lane in self.lanes if lane.variant != cost.variant]

    def _baseline(self) -> str:
        """The baseline as declared, else the oracle, else the first row: whichever is not out."""
        benchmark = self.plan.benchmark
        names = [
            benchmark.baseline,
            benchmark.oracle,
            *(row.variant for row in benchmark.rows),
        ]
        return next((name for name in names if name not in self.verdicts), names[0])

    def _speedups(self, rows: list[Figures]) -> dict[str, Speedup]:
        base = next((row for row in rows if row.variant == self._baseline()), None)
        if base is None:
            return {}
        others = [row for row in rows if row is not base]
        return {row.variant: speedup(row, base, self.plan.seed) for row in others}

    def _figures(self) -> list[Figures]:
        return [
            figures(lane.variant, lane.calibration.iterations, lane.samples)
            for lane in self.lanes
            if len(lane.samples) >= ROUNDS_SHOWN
        ]

    def _settled(self) -> bool:
        rows = self._figures()
        speedups = self._speedups(rows)
        # A row alone is settled when its own time is.
        widths = [one.half_width for one in speedups.values()] or [
            Speedup(row.median, row.interval).half_width for row in rows
        ]
        return max(widths, default=math.inf) <= PRECISION

    def _report(self, outcome: Outcome) -> Report:
        self.say("computing the intervals")
        rows = self._figures()
        return Report(
            plan=self.plan,
            own=self.own,
            outcome=outcome,
            rounds=self.rounds,
            answer=self.answer,
            baseline=self._baseline(),
            figures=tuple(rows),
            speedups=self._speedups(rows),
            ties=tuple(ties(rows, self.plan.seed)),
            verdicts=self.verdicts,
        )
