"""What is printed: the list of benchmarks, a line of progress, the table of figures."""

from __future__ import annotations

import math
import shutil
import sys
from collections.abc import Sequence
from time import perf_counter

from .catalogue import Catalogue
from .compare import ranked
from .lane import Failed, Skipped, Verdict, Wrong
from .session import Plan, Report
from .telling import tell_ratio, tell_size, tell_time

OUTCOMES = {
    "settled": "ended because every ratio was known well enough",
    "budget": "ended because the time budget was used up",
    "stopped": "stopped with Ctrl+C",
}


# Seconds. A terminal that writes all the time would disturb the measurement.
SAY_EVERY = 0.1

ELSEWHERE = "Recorded on the site, not here, with other compilers, packages or builds"


class Progress:
    """One line on a terminal that is written over; nothing at all elsewhere."""

    def __init__(self) -> None:
        self.shown = sys.stderr.isatty()
        self.last = -math.inf

    def say(self, line: str) -> None:
        """Writes over what was said before."""
        if self.shown:
            width = shutil.get_terminal_size().columns - 1
            print(f"\r\x1b[K{line[:width]}", end="", file=sys.stderr, flush=True)

    def say_after(self, start: str, line: str) -> None:
        """Says the line after what it is about, but not more often than anyone reads."""
        now = perf_counter()
        if now - self.last >= SAY_EVERY:
            self.last = now
            self.say(f"{start}: {line}")

    def clear(self) -> None:
        """Leaves an empty line to whatever is printed next."""
        self.say("")


def print_list(catalogue: Catalogue) -> None:
    """All benchmarks with their inputs, recorded sizes and rows."""
    for benchmark in catalogue.benchmarks:
        sizes = ", ".join(f"{size:,}" for size in benchmark.sizes)
        print(f"{benchmark.id}: {benchmark.title}")
        print(f"  input {', '.join(benchmark.inputs)}; recorded sizes {sizes}")
        for row in benchmark.rows:
            packages = row.packages(catalogue.module)
            needs = f" (needs {', '.join(packages)})" if packages else ""
            print(f"  {row.variant:<20} {row.name}{needs}")
        if benchmark.elsewhere:
            print(f"  {ELSEWHERE}: {'; '.join(benchmark.elsewhere)}")


def title(plan: Plan) -> str:
    """What is measured, in one line."""
    size = tell_size(plan.size, plan.benchmark.unit)
    return f"{plan.benchmark.id}: {plan.benchmark.title}; {plan.input}, {size}"


def print_report(report: Report) -> None:
    """Ratios first, then times; then the rows without figures, each with the reason."""
    benchmark = report.plan.benchmark
    print(f"\n{title(report.plan)}")
    rounds = f"{report.rounds} round{'' if report.rounds == 1 else 's'}"
    print(f"{rounds}, {OUTCOMES[report.outcome]}; seed {report.plan.seed}")
    if report.answer is not None:
        print(f"The answer is {_short(report.answer)}.")
    if report.baseline != benchmark.baseline:
        print(
            f"{benchmark.row(benchmark.baseline).name} has no figures: other baseline."
        )
    if report.figures:
        print()
        print_columns(_lines(report))
    if report.ties:
        print(
            "= tie: the interval of the ratio of neighbours contains 1; neither is ranked first."
        )
    measured = {row.variant for row in report.figures}
    for row in benchmark.rows:
        if row.variant in report.verdicts:
            print(f"{row.name}: {_reason(report.verdicts[row.variant])}")
        elif row.variant not in measured:
            print(f"{row.name}: stopped before there were two rounds")
    if benchmark.elsewhere:
        count = len(benchmark.elsewhere)
        print(
            f"{ELSEWHERE}: {count} row{'' if count == 1 else 's'}, which --list names"
        )


def _lines(report: Report) -> list[tuple[str, ...]]:
    """The table of figures, fastest row first; rows that tie share a place."""
    base = report.plan.benchmark.row(report.baseline)
    lines = [("", "", f"times as fast as {base.name}", "time", "95 % interval")]
    tied = {slower: faster for faster, slower in report.ties}
    places: dict[str, int] = {}
    for index, row in enumerate(ranked(report.figures)):
        faster = tied.get(row.variant)
        places[row.variant] = index + 1 if faster is None else places[faster]
        in_tie = faster is not None or row.variant in tied.values()
        place = f"{places[row.variant]}{'=' if in_tie else ' '}"
        own = report.speedups.get(row.variant)
        ratio = "the baseline" if own is None else tell_ratio(own.ratio, own.interval)
        interval = " to ".join(map(tell_time, row.interval))
        name = report.plan.benchmark.row(row.variant).name
        lines.append((place, name, ratio, tell_time(row.median), interval))
    return lines


def _reason(verdict: Verdict) -> str:
    match verdict:
        case Wrong(expected, got):
            return f"wrong, {_short(got)} instead of {_short(expected)}; not timed"
        case Failed(message):
            return f"failed: {message}"
        case Skipped(reason):
            return f"skipped: {reason}"


def _short(answer: str) -> str:
    return answer if len(answer) <= 60 else f"{answer[:60]}…"


def print_columns(lines: Sequence[tuple[str, ...]]) -> None:
    """Lines of equally many cells, each column as wide as its widest cell."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print("  ".join(cells).rstrip())
