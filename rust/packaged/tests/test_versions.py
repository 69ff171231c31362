"""The version stands in one place, or a test holds the places together."""

import tomllib
from pathlib import Path

import packaged

ROOT = Path(__file__).parent.parent


def version_in(file: str, table: str) -> str:
    return tomllib.loads((ROOT / file).read_text(encoding="utf-8"))[table]["version"]


def test_the_wheel_has_the_version_of_the_crate() -> None:
    assert packaged.__version__ == version_in("Cargo.toml", "package")


def test_the_pure_wheel_has_it_too() -> None:
    assert version_in("pure/pyproject.toml", "project") == version_in("Cargo.toml", "package")
