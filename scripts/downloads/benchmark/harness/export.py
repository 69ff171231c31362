"""Reports in pytest-benchmark's JSON with one figure for each round, as the site's records are."""

from __future__ import annotations

import math
import os
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import fmean
from typing import Any

from .compare import Figures
from .session import Report
from .stats import outliers, quantile


def record_of(reports: Sequence[Report]) -> dict[str, Any]:
    """All reports in one object that `json` can write."""
    return {
        "machine_info": {
            "machine": platform.machine(),
            "system": platform.system(),
            "release": platform.release(),
            "python_implementation": platform.python_implementation(),
            "python_version": platform.python_version(),
            "cpu": {"brand_raw": _processor(), "count": os.cpu_count()},
        },
        "provenance": {
            "command": " ".join(["python", "benchmark/run.py", *sys.argv[1:]]),
            "versions": {
                "CPython": platform.python_version(),
                **_versions({report.own for report in reports} | {"numpy"}),
            },
        },
        "benchmarks": [entry for report in reports for entry in entries_of(report)],
        "datetime": datetime.now(UTC).isoformat(),
        # Of the schema, not of a tool: pytest-benchmark 5 writes these fields.
        "version": "5.0.0",
    }


def entries_of(report: Report) -> list[dict[str, Any]]:
    """One entry for each row that has figures."""
    plan = report.plan
    name, size = plan.benchmark.id, plan.size
    return [
        {
            "group": f"{name}, native, {plan.input}, {size}",
            "name": row.variant,
            "fullname": f"{name}.native[{plan.input}-{size}-{row.variant}]",
            "params": {"input": plan.input, "size": size, "seed": plan.seed},
            "extra_info": {
                "benchmark": name,
                "flavour": "native",
                "variant": row.variant,
                "input": plan.input,
                "size": size,
                "baseline": report.baseline,
                **_ratio(report, row),
                "interval": list(map(_rounded, row.interval)),
                "tied_with": _tied_with(report, row.variant),
            },
            "stats": _statistics(row),
        }
        for row in report.figures
    ]


def _ratio(report: Report, row: Figures) -> dict[str, Any]:
    own = report.speedups.get(row.variant)
    if own is None:
        return {"ratio": 1, "ratio_interval": [1, 1]}
    interval = list(map(_rounded, own.interval))
    return {"ratio": _rounded(own.ratio), "ratio_interval": interval}


def _tied_with(report: Report, variant: str) -> list[str]:
    """Neighbours in rank that a row is not told apart from."""
    ties = [tie for tie in report.ties if variant in tie]
    return [slower if faster == variant else faster for faster, slower in ties]


def _statistics(row: Figures) -> dict[str, Any]:
    """pytest-benchmark's statistics, in seconds."""
    seconds = row.samples
    ordered = sorted(seconds)
    mean = fmean(seconds)
    squares = sum((value - mean) ** 2 for value in seconds)
    q1, middle, q3 = (quantile(ordered, share) for share in (0.25, 0.5, 0.75))
    return {
        "min": _rounded(ordered[0]),
        "max": _rounded(ordered[-1]),
        "mean": _rounded(mean),
        "stddev": _rounded(math.sqrt(squares / max(1, len(seconds) - 1))),
        "rounds": len(seconds),
        "median": _rounded(middle),
        "q1": _rounded(q1),
        "q3": _rounded(q3),
        "iqr": _rounded(q3 - q1),
        "iqr_outliers": len(outliers(seconds)),
        "ops": _rounded(1 / mean),
        "total": _rounded(sum(seconds)),
        "iterations": row.iterations,
        "data": list(map(_rounded, seconds)),
    }


def _rounded(value: float) -> float:
    """Five significant digits: more would be noise."""
    return float(f"{value:.5g}")


def _versions(names: set[str]) -> dict[str, str]:
    """Versions of the distributions that are installed."""
    found: dict[str, str] = {}
    for name in sorted(names):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _processor() -> str:
    """The processor as the system names it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2] for line in lines if line.startswith("model name")]
    return names[0].strip() if names else platform.processor() or "unknown"
