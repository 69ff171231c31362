"""Reads each crate's table of cases: what is asked of the module, and what the right answers are."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

Row = dict


@dataclass(frozen=True)
class Raises:
    """Stands for an exception as the right answer."""

    kind: type[Exception]
    # All of its words, or None where the table does not say.
    message: str | None = None
    # The words that it has to begin with.
    beginning: str = ""


@dataclass(frozen=True)
class Check:
    """One question to the module."""

    # As a reader would write it, up to the parenthesis.
    function: str
    given: tuple[object, ...]
    expected: object
    ask: Callable[..., object]


# Makes random letters from a seed: so many that Python would take longer than the module does.
Letters = Callable[[int, int], str]
Table = Callable[[ModuleType, Row], Iterator[Check]]


def whole(row: Row, letters: Letters) -> Row:
    """Give the row with the text that it only describes."""
    match row.get("generator"):
        case None:
            return row
        case {"kind": "repeat", "text": str(text), "times": int(times)}:
            return {**row, "text": text * times}
        case {"kind": "letters", "seed": int(seed), "length": int(length)}:
            return {**row, "text": letters(seed, length)}
        case unknown:
            raise ValueError(f"expected a known generator, got {unknown}")


def _doubles(module, row):
    text = row["text"]
    for name in ("count_doubles", "count_doubles_zipped", "count_doubles_once"):
        yield _call(module, name, (text,), row["characters"])
    for name in ("count_doubles_bytes", "count_doubles_blocks"):
        yield _call(module, name, (text,), row["bytes"])
    yield _call(module, "count_doubles_buffer", (text.encode(),), row["bytes"])


def _fib(module, row):
    given, value = (row["n"],), int(row["value"])
    yield _call(module, "fib_wrapping", given, int(row["wrapped"]))
    for name, bits in (("fib_checked", 64), ("fib", 128)):
        expected = value if value < 2**bits else Raises(OverflowError)
        yield _call(module, name, given, expected)


def _triples(module, row):
    for name in ("count_triples_cubic", "count_triples_quadratic"):
        yield _call(module, name, (row["numbers"], row["target"]), row["triples"])


def _arrays(module, row):
    values, limit = row["values"], row["limit"]
    held = array("d", values)
    yield _call(module, "count_above", (held, limit), row["above"])
    yield _call(module, "count_above_copied", (values, limit), row["above"])
    yield _call(module, "count_overflows", (held, limit, 1.0), row["overflows"])


def _boundary(module, row):
    expected = row["level"] if "level" in row else Raises(ValueError, row["error"])
    yield _call(module, "parse_level", (row["text"],), expected)


def _corpus(module, row):
    text = row["text"]

    def method(name, given, expected):
        def ask(*arguments):
            return getattr(module.Corpus.from_text(text), name)(*arguments)

        return Check(f"Corpus.from_text({text!r}).{name}", given, expected, ask)

    def words(text):
        return sorted(module.Corpus.from_text(text))

    def counts(text):
        corpus = module.Corpus.from_text(text)
        return corpus.line_count, corpus.total

    yield Check(
        "line_count and total of Corpus.from_text",
        (text,),
        (row["lines"], row["total"]),
        counts,
    )
    yield Check(
        "sorted words of Corpus.from_text", (text,), sorted(row["words"]), words
    )
    for word, places in row["words"].items():
        yield method("positions", (word,), [tuple(place) for place in places])
    for word, limit, found in row["near"]:
        for name in ("within", "within_loop"):
            yield method(name, (word, limit), found)


def _runs(module, row):
    yield _call(module, "longest_run", (row["text"],), row["longest"])


def _collatz(module, row):
    match row:
        case {"below": str(words)}:
            expected = Raises(ValueError, beginning=words)
        case {"leaves": True}:
            expected = Raises(OverflowError)
        case _:
            expected = row["steps"]
    yield _call(module, "steps", (row["n"],), expected)


def _tally(module, row):
    words = row["words"]

    def ask(function, given, expected, answer):
        def asked(*arguments):
            tally = module.Tally()
            for word in words:
                tally.add(word)
            return answer(tally, *arguments)

        return Check(f"with the words {words!r}, {function}", given, expected, asked)

    for word, count in row["counts"].items():
        yield ask("count", (word,), count, lambda tally, word: tally.count(word))
    yield ask("leader", (), row["leader"], lambda tally: tally.leader())
    yield ask("__len__", (), row["different"], len)


def _call(module, name, given, expected):
    # Looked up when it is asked: an exercise may lack it.
    return Check(name, given, expected, lambda *given: getattr(module, name)(*given))


TABLES: dict[str, Table] = {
    "arrays": _arrays,
    "boundary": _boundary,
    "corpus": _corpus,
    "corpus-starter": _tally,
    "doubles": _doubles,
    "doubles-starter": _runs,
    "fib": _fib,
    "fib-starter": _collatz,
    "triples": _triples,
}
