"""Measures this project's Python and Rust rows against each other: `python benchmark/run.py`.

Build the module first: `maturin develop --release`. `--help` lists the options. The status is 0
when every row has figures or was skipped for a reason that is told, 1 when one is wrong or fails,
2 when the arguments or the module make no sense, 130 after Ctrl+C.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from harness.catalogue import PROJECT, read_catalogue
from harness.export import record_of
from harness.lane import Skipped
from harness.options import parse
from harness.screen import Progress, print_list, print_report
from harness.session import Plan, Report, Session

TABLE = Path(__file__).with_name("rows.json")
# As a shell tells that Ctrl+C has ended a program.
STOPPED = 130


def main() -> int:
    """Measures what was asked for; gives the exit status."""
    catalogue = read_catalogue(TABLE)
    options = parse(sys.argv[1:], catalogue)
    if options.lists:
        print_list(catalogue)
        return 0
    problem = why_not_built(catalogue.module)
    if problem is not None:
        print(problem, file=sys.stderr)
        return 2
    count = len(options.plans)
    budget = options.plans[0].budget
    print(
        f"{count} measurement{'' if count == 1 else 's'}, at most about {budget:g} s each."
    )
    reports: list[Report] = []
    try:
        measure(options.plans, catalogue.module, reports)
        status = status_of(reports)
    except KeyboardInterrupt:
        # Not in a measurement, which would have ended with what it had, but between two.
        status = STOPPED
    if options.json is not None:
        write(options.json, reports)
    return status


def measure(plans: Sequence[Plan], module: str, reports: list[Report]) -> None:
    """Measures one plan after the other and prints each report; appends them to `reports`."""
    progress = Progress()
    for number, plan in enumerate(plans, start=1):
        start = f"{number}/{len(plans)} {plan.benchmark.id}, {plan.size:,}"
        say = partial(progress.say_after, start)
        reports.append(Session(plan, module, say).run())
        progress.clear()
        print_report(reports[-1])
        if reports[-1].outcome == "stopped":
            raise KeyboardInterrupt


def why_not_built(module: str) -> str | None:
    """What to do when the project's module cannot be imported; None when it can."""
    build = (
        f"Build it in {PROJECT} with\n  maturin develop --release\n"
        "or\n  pip install .\nin an active environment, and start this again with its Python."
    )
    spec = find_spec(module)
    # A folder of that name is importable too, but has no origin.
    if spec is None or spec.origin is None:
        return f"There is no module {module} in {sys.executable}.\n{build}"
    try:
        __import__(module)
    except ImportError as error:
        return f"The module {module} cannot be imported: {error}\n{build}"
    return None


def write(file: Path, reports: list[Report]) -> None:
    """Writes all figures."""
    text = json.dumps(record_of(reports), indent=1, ensure_ascii=False)
    file.write_text(f"{text}\n", encoding="utf-8")
    print(f"\nWrote {file}")


def status_of(reports: list[Report]) -> int:
    """The exit status after all measurements, see above."""
    verdicts = [verdict for report in reports for verdict in report.verdicts.values()]
    return 0 if all(isinstance(verdict, Skipped) for verdict in verdicts) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except BrokenPipeError:
        # Whoever read this has read enough; the last flush at the end shall not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
