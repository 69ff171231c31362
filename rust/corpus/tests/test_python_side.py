"""What the class is like for Python beside its answers: signals, borrows, names, help."""

import inspect
from importlib.metadata import version
from importlib.resources import files
from itertools import product

import original
import pytest
from both import Original, Port

import corpus

PUBLIC = [name for name in vars(Original) if not name.startswith("_")]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# So many distinct words that one question takes longer than the distance between two signals.
MANY = " ".join(map("".join, product(LETTERS, repeat=4)))
LONG_WORD = LETTERS * 9


def interrupt_third() -> object:
    """A handler that ends the work when the third signal is handled within it."""
    handled = 0

    def handler() -> None:
        nonlocal handled
        handled += 1
        # One is handled before the call: later ones are handled within it.
        if handled > 2:
            raise KeyboardInterrupt

    return handler


def test_a_heavy_question_can_be_stopped(signals) -> None:
    many = Port.from_text(MANY)
    for ask in (many.within, many.within_loop):
        with pytest.raises(KeyboardInterrupt), signals(interrupt_third()):
            ask(LONG_WORD, 255)
    assert many.count("aaaa") == 1


def test_building_can_be_stopped_and_leaves_nothing_behind(signals) -> None:
    text = "one two three\n" * 2_000_000
    corpus_ = Port.from_text("a")
    with pytest.raises(KeyboardInterrupt), signals(interrupt_third()):
        corpus_.add(text)
    assert list(corpus_) == ["a"]
    assert corpus_.line_count == 1


def test_a_handler_may_add_while_a_text_is_being_added(signals) -> None:
    corpus_ = Port.from_text("")
    calls = 0

    def handler() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            corpus_.add("between")

    with signals(handler):
        corpus_.add("one two three\n" * 2_000_000)
    assert calls >= 3
    assert corpus_.positions("between") == [(1, 1)]
    assert corpus_.positions("one")[0] == (2, 1)


def test_a_corpus_that_is_being_read_cannot_be_changed(signals) -> None:
    many = Port.from_text(MANY)

    def handler() -> None:
        before = len(many)
        try:
            many.add("whaling")  # a signal may also come before the reading or after it
        except RuntimeError:
            assert len(many) == before
            raise

    with pytest.raises(RuntimeError, match="Already borrowed"), signals(handler):
        many.within(LONG_WORD, 255)


@pytest.mark.parametrize("name", PUBLIC)
def test_the_port_has_what_the_original_has(name: str) -> None:
    assert hasattr(Port, name)
    if callable(getattr(Original, name)):
        by_port, by_original = (inspect.signature(getattr(each, name)) for each in (Port, Original))
        assert list(by_port.parameters) == list(by_original.parameters)
        assert inspect.getdoc(getattr(Port, name)) == inspect.getdoc(getattr(Original, name))


def test_the_class_says_what_the_original_says() -> None:
    assert inspect.getdoc(Port) == inspect.getdoc(original.Corpus)
    assert (Port.__module__, Port.__qualname__) == ("corpus", "Corpus")


def test_the_version_and_the_stub_are_those_of_the_package() -> None:
    assert corpus.__version__ == version("corpus")
    stub = files("corpus").joinpath("__init__.pyi").read_text(encoding="utf-8")
    for name in [*PUBLIC, "__len__", "__iter__", "__contains__"]:
        assert f"def {name}(" in stub
