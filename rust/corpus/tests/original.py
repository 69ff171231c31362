"""The class that was ported, as it was in Python: what the port is compared with."""

# region: original
# region: words
import heapq
import operator
import re
import sys
from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from string import ascii_lowercase, ascii_uppercase

LETTER = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u3040-\ud7ff]"
WORD = re.compile(f"{LETTER}+(?:'{LETTER}+)*")
LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


def lower(word: str) -> str:
    """The word with A to Z in lower case; other letters stay as they are."""
    return word.lower() if word.isascii() else word.translate(LOWER)


def split_lines(text: str) -> list[str]:
    """The lines of a text; LF, CR LF and CR alone end one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


# endregion: words


# region: problems
# In characters. A file with a longer line is hardly a text of lines.
LONGEST_LINE = 10_000_000


def problem(name: str, before: str, what: str) -> ValueError:
    """What is wrong right after the text that comes before it."""
    # The "-" stands for what is wrong, so that there is a last line.
    lines = split_lines(before + "-")
    return ValueError(f"{name}:{len(lines)}:{len(lines[-1])}: {what}")


def decode(name: str, data: bytes) -> str:
    """The text in a file's bytes, without the byte order mark of some editors."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    if not data:
        raise problem(name, "", "the file is empty; a text was expected")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        what = f"byte 0x{data[error.start]:02x} is not UTF-8 here; save the file as UTF-8"
        raise problem(name, data[: error.start].decode(), what) from None


def check(name: str, text: str) -> list[str]:
    """The lines of a text, unless it holds what cannot be in a text."""
    text.encode()  # half a surrogate pair is an error here
    before, nul, _ = text.partition("\0")
    if nul:
        raise problem(name, before, "a NUL character: a binary file? A text was expected")
    lines = split_lines(text)
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            place = f"{name}:{number}:{LONGEST_LINE + 1}"
            raise ValueError(f"{place}: a line of more than {LONGEST_LINE} characters")
    return lines


# endregion: problems


# region: distance
def near(word: str, other: str, limit: int) -> bool:
    """Whether `limit` edits or fewer turn one word into the other."""
    if abs(len(word) - len(other)) > limit:
        return False
    above = list(range(len(other) + 1))
    for i, left in enumerate(word, start=1):
        row = [i]
        for j, right in enumerate(other):
            replaced = above[j] + (left != right)
            row.append(min(replaced, above[j + 1] + 1, row[j] + 1))
        if min(row) > limit:
            return False
        above = row
    return above[-1] <= limit


def whole(name: str, value: int, largest: int) -> int:
    """A whole number from 0 to `largest`, or an error that says so."""
    number = operator.index(value)
    if not 0 <= number <= largest:
        raise ValueError(f"{name} is {value}; a whole number from 0 to {largest} was expected")
    return number


# endregion: distance


# region: class
class Corpus:
    """The words of a text, with their places."""

    def __init__(self, path: str | PathLike[str]) -> None:
        """Read a text file, which has to be UTF-8."""
        name = fspath(path)
        with open(path, "rb") as file:
            data = file.read()
        self._start(name)
        self.add(decode(name, data))

    @classmethod
    def from_text(cls, text: str, name: str = "<text>") -> "Corpus":
        """Take a text that is in memory already."""
        corpus = cls.__new__(cls)
        corpus._start(name)
        corpus.add(text)
        return corpus

    def _start(self, name: str) -> None:
        self.name = name
        self.line_count = 0
        self.total = 0
        self._index: dict[str, list[tuple[int, int]]] = {}

    def add(self, text: str) -> None:
        """Add a text after the lines so far; all of it or, if it is no good,
        nothing."""
        for line in check(self.name, text):
            self.line_count += 1
            for match in WORD.finditer(line):
                place = (self.line_count, match.start() + 1)
                self._index.setdefault(lower(match.group()), []).append(place)
                self.total += 1

    def count(self, word: str) -> int:
        """How often the word occurs."""
        return len(self._places(word))

    def count_many(self, words: Iterable[str]) -> list[int]:
        """How often each of the words occurs."""
        return [self.count(word) for word in words]

    def lines(self, word: str) -> list[int]:
        """The numbers of the lines in which the word occurs, from 1 on."""
        return list(dict.fromkeys(line for line, _ in self._places(word)))

    def positions(self, word: str) -> list[tuple[int, int]]:
        """Line and column of each place where the word begins, from 1 on."""
        return list(self._places(word))

    def most_common(self, n: int) -> list[tuple[str, int]]:
        """The n words that occur most often, with their counts; ties in order of
        appearance."""
        n = min(whole("n", n, 2**32 - 1), len(self))
        counts = ((word, len(places)) for word, places in self._index.items())
        return heapq.nlargest(n, counts, key=operator.itemgetter(1))

    def within(self, word: str, distance: int) -> list[str]:
        """The words that so many edits or fewer turn into the word, in order of
        appearance."""
        limit = whole("distance", distance, 255)
        word.encode()  # half a surrogate pair is an error here
        wanted = lower(word)
        return [other for other in self._index if near(wanted, other, limit)]

    def bytes_held(self) -> int:
        """Bytes of memory that the index holds."""
        places = [place for each in self._index.values() for place in each]
        objects = [self._index, *self._index, *self._index.values(), *places]
        objects += {id(number): number for place in places for number in place}.values()
        return sum(map(sys.getsizeof, objects))

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, word: str) -> bool:
        return self.count(word) > 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __repr__(self) -> str:
        return f"<Corpus {self.name!r}: {self.total} words, {len(self)} distinct>"

    def _places(self, word: str) -> list[tuple[int, int]]:
        if not isinstance(word, str):
            raise TypeError(f"a word is a 'str', not a '{type(word).__name__}'")
        return self._index.get(lower(word), [])


# endregion: class
# endregion: original
