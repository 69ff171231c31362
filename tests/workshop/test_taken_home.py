"""The tests of a project that is taken home see what a port does with bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHOP = Path(__file__).parents[2] / "src" / "workshop"
TESTS = (SHOP / "take-home" / "test_same.py").read_text(encoding="utf-8")
ORIGINAL = "def f(a, n):\n    return a.split()[n]\n"
STRICT = "    if type(a) is not str:\n        raise {}\n    return a.split()[n]\n"
TEXT = {"kind": "str", "alphabet": "ab ", "shortest": 0, "longest": None}
NEAR = {"kind": "int", "rust": "i64", "low": "-3", "high": "3"}
ROWS = [
    {"given": "None", "raised": "AttributeError", "port": None},
    {"given": "b'a b'", "raised": None, "port": {"raised": "TypeError"}},
]


def told(folder: Path, port: str, cases: list[str]) -> str:
    """What pytest says of a port, which is written in Python as well."""
    parameters = [
        {"name": name, "type": kind, "how": "either", "default": None}
        for name, kind in (("a", TEXT), ("n", NEAR))
    ]
    bad = [{"parameter": "a", "text": "", **row} for row in ROWS]
    given = {"function": "f", "parameters": parameters, "ulp": 0, "bad": bad}
    filled = TESTS.replace('PORT_MODULE = ""', 'PORT_MODULE = "port"')
    files = {
        "test_same.py": filled.replace('FUNCTION = ""', 'FUNCTION = "f"'),
        "original.py": ORIGINAL,
        "port.py": f"def f(a, n):\n{port}",
        "contract.json": json.dumps(given),
        "cases.json": json.dumps(cases),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    asked = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."]
    path = os.pathsep.join([str(folder), str(SHOP / "python")])
    ended = subprocess.run(
        asked,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.stdout


@pytest.mark.parametrize(
    ("port", "faults"),
    [
        (STRICT.format("TypeError"), ["None"]),
        (
            "    if a is None:\n        raise AttributeError\n"
            + STRICT.format("TypeError"),
            [],
        ),
        (
            "    if a is None:\n        raise AttributeError\n"
            + STRICT.format("KeyError"),
            ["b'a b'"],
        ),
        ("    return a.split()[n]\n", []),
        ("    return (a or '').split()[n]\n", ["None"]),
    ],
)
def test_bad_input_is_tried_as_the_contract_has_it(tmp_path, port, faults):
    text = told(tmp_path, port, ["('a b', 1)"])
    failed = [
        line.partition("[a=")[2].partition("] - ")[0]
        for line in text.splitlines()
        if line.startswith("FAILED")
    ]
    assert failed == faults, text
