"""The package works with its compiled part and without it."""

import importlib
import sys
from collections.abc import Iterator

import pytest

import packaged


@pytest.fixture
def without_rust(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Python as it is where no wheel with Rust fits: the import of the module fails."""
    monkeypatch.setitem(sys.modules, "packaged._native", None)
    importlib.reload(packaged)
    yield
    monkeypatch.undo()
    importlib.reload(packaged)


def test_is_compiled_where_the_module_is_there() -> None:
    assert packaged.implementation == "rust"
    assert packaged.count_doubles("bookkeeper") == 3


@pytest.mark.usefixtures("without_rust")
def test_falls_back_to_python_where_it_is_not() -> None:
    assert packaged.implementation == "python"
    assert packaged.count_doubles("bookkeeper") == 3
