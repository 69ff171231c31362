"""Proves each planted fault with a new seed, and tells in JSON how many were found, how soon and how short."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[2]
sys.path[:0] = [
    str(ROOT / "tests" / "workshop"),
    str(ROOT / "src" / "workshop" / "python"),
]

from planted import FAULTS
from test_prove import contract_of, proven, text_of

times, lengths = [], []
for fault in FAULTS:
    text = text_of(fault.example)
    started = perf_counter()
    wrong = text.replace(fault.old, fault.new)
    seed = random.randrange(2**32)
    verdict = proven(text, wrong, contract_of(fault.example), examples=1000, seed=seed)
    times.append(perf_counter() - started)
    if verdict["kind"] == "different":
        lengths.append(min(len(one["call"]) for one in verdict["differences"]))
    else:
        print(f"{fault.example}: {fault.what}, seed {seed}", file=sys.stderr)
found = {"planted": len(FAULTS), "found": len(lengths)}
print(json.dumps({**found, "slowest": max(times), "longest": max(lengths)}))
