"""The two classes that the tests hold to the same answers."""

import os
from pathlib import Path

import pytest
from original import Corpus as Original

from corpus import Corpus as Port

both = pytest.mark.parametrize("corpus_class", [Original, Port], ids=["original", "port"])

CorpusClass = type[Original] | type[Port]


def answers(corpus: Original | Port, words: list[str]) -> list[object]:
    """All that a corpus can be asked, but the memory that it holds."""
    return [
        (corpus.name, corpus.line_count, corpus.total, len(corpus), repr(corpus)),
        list(corpus),
        corpus.count_many(words),
        corpus.most_common(3),
        corpus.most_common(2**32 - 1),
        [(word in corpus, corpus.count(word), corpus.lines(word)) for word in words],
        [corpus.positions(word) for word in words],
        [corpus.within(word, limit) for word in words for limit in range(4)],
    ]


def failure(corpus_class: CorpusClass, path: Path) -> tuple:
    """The exception's type, its words and its path."""
    with pytest.raises(OSError) as caught:  # noqa: PT011 the caller compares it
        corpus_class(path)
    error = caught.value
    return type(error), error.errno, error.strerror, os.fspath(error.filename), str(error)
