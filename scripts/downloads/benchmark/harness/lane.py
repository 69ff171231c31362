"""One row on its way through a measurement, and the only place where its calls are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from .calibrate import (
    GRAINS_PER_SAMPLE,
    Calibration,
    calibrate,
    iterations_for,
    warm_up,
)
from .compare import GRAIN

# Times that a sample is taken again when it was too short for the clock.
RETAKES = 3


class Timed(Protocol):
    """A row with its input, which times itself."""

    def batch(self, iterations: int) -> str:
        """Calls it that often; gives "SECONDS ANSWER", or raises Out with the reason."""


@dataclass(frozen=True)
class Wrong:
    """The row's answer is not the oracle's."""

    expected: str
    got: str


@dataclass(frozen=True)
class Failed:
    """The row raised an error."""

    message: str


@dataclass(frozen=True)
class Skipped:
    """The row was not called, or not often, for a reason that is no fault of it."""

    reason: str


Verdict = Wrong | Failed | Skipped


class Out(Exception):
    """Raised when a row is out of the measurement."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict)
        self.verdict = verdict


@dataclass
class Lane:
    """A row that can be called, with what is known of it so far."""

    variant: str
    subject: Timed
    expected: str | None = None
    calibration: Calibration = field(default=Calibration(1, 0.0))
    # Seconds for one call, one for each complete round.
    samples: list[float] = field(default_factory=list)

    def check(self, expected: str | None) -> str:
        """Calls the row once and compares its answer; without `expected` its answer is right."""
        self.expected = expected
        self.calibration = Calibration(1, self._time(1))
        if self.expected is None:
            raise AssertionError("a batch sets the answer that is expected")
        return self.expected

    def calibrate(self) -> None:
        """Finds out how many calls make a sample."""
        self.calibration = calibrate(self._time, self.calibration.per_call)

    def warm_up(self) -> None:
        """Calls the row until its speed is steady."""
        self.calibration = warm_up(self._time, self.calibration)

    def sample(self) -> float:
        """Seconds for one call, from a batch; one too short for the clock is run again."""
        for _ in range(RETAKES):
            elapsed = self._time(self.calibration.iterations)
            per_call = max(elapsed, GRAIN) / self.calibration.iterations
            if elapsed >= GRAIN * GRAINS_PER_SAMPLE:
                break
            self.calibration = Calibration(iterations_for(per_call), per_call)
        return per_call

    def _time(self, iterations: int) -> float:
        seconds, _, answer = self.subject.batch(iterations).partition(" ")
        if self.expected is None:
            self.expected = answer
        if answer != self.expected:
            raise Out(Wrong(self.expected, answer))
        return float(seconds)
