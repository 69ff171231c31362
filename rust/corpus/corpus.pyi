"""Reads a text, indexes its words and answers questions about them."""

from collections.abc import Iterator, Sequence
from os import PathLike

__version__: str

class Corpus:
    """The words of a text, with their places."""

    def __init__(self, path: str | PathLike[str]) -> None:
        """Read a text file, which has to be UTF-8."""

    @classmethod
    def from_text(cls, text: str, name: str = "<text>") -> Corpus:
        """Take a text that is in memory already."""

    @property
    def name(self) -> str:
        """What messages call the text."""

    @property
    def line_count(self) -> int:
        """How many lines there are."""

    @property
    def total(self) -> int:
        """How many words there are in all."""

    def add(self, text: str) -> None:
        """Add a text after the lines so far; all of it or, if it is no good, nothing."""

    def count(self, word: str) -> int:
        """How often the word occurs."""

    def count_many(self, words: Sequence[str]) -> list[int]:
        """How often each of the words occurs."""

    def lines(self, word: str) -> list[int]:
        """The numbers of the lines in which the word occurs, from 1 on."""

    def positions(self, word: str) -> list[tuple[int, int]]:
        """Line and column of each place where the word begins, from 1 on."""

    def most_common(self, n: int) -> list[tuple[str, int]]:
        """The n words that occur most often, with their counts; ties in order of appearance."""

    def within(self, word: str, distance: int) -> list[str]:
        """The words that so many edits or fewer turn into the word, in order of appearance."""

    def within_loop(self, word: str, distance: int) -> list[str]:
        """As within, by the loop of the Python original instead of a published crate."""

    def bytes_held(self) -> int:
        """Bytes of memory that the index holds."""

    def __len__(self) -> int: ...
    def __contains__(self, word: str) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...
