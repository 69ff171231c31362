"""Files that are fine, and files that are not: the same exception and place from both classes."""

from pathlib import Path

import pytest
from both import CorpusClass, Original, Port, both, failure

LONG = 10_000_000


@both
@pytest.mark.parametrize(
    "data",
    [
        b"one two\nthree",
        b"\xef\xbb\xbfone two\nthree",
        b"one two\r\nthree\r\n",
        b"one two\rthree\r",
    ],
    ids=["LF", "byte order mark", "CR LF", "lone CR"],
)
def test_reads_lines_however_they_end(
    corpus_class: CorpusClass, data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    corpus = corpus_class(path)
    assert corpus.line_count == 2
    assert corpus.positions("two") == [(1, 5)]
    assert corpus.positions("three") == [(2, 1)]
    assert repr(corpus) == f"<Corpus {str(path)!r}: 3 words, 3 distinct>"


@both
@pytest.mark.parametrize(
    ("data", "place", "what"),
    [
        (b"", "1:1", "the file is empty"),
        (b"\xef\xbb\xbf", "1:1", "the file is empty"),
        (b"one\ntwo \xff", "2:5", "byte 0xff is not UTF-8"),
        (b"\xef\xbb\xbfab\xff", "1:3", "byte 0xff is not UTF-8"),
        ("één\r\ncaf\u00e9 ".encode() + b"\xe9t\xe9", "2:6", "byte 0xe9 is not UTF-8"),
        (b"a\rb\r\xc3", "3:1", "byte 0xc3 is not UTF-8"),
        (b"a\n\xed\xa0\x80", "2:1", "byte 0xed is not UTF-8"),
        ("whale".encode("utf-16"), "1:1", "byte 0xff is not UTF-8"),
        (b"one\ntwo\0", "2:4", "a NUL character"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "1:8", "a NUL character"),
        (b"a\0\n\xff", "2:1", "byte 0xff is not UTF-8"),
        (b"x" * (5 * LONG), f"1:{LONG + 1}", f"a line of more than {LONG} characters"),
        (b"a\r\n" + b"x" * (LONG + 1), f"2:{LONG + 1}", "a line of more than"),
    ],
    ids=[
        "empty",
        "only a byte order mark",
        "a byte that UTF-8 has not",
        "a bad byte after a byte order mark",
        "Latin-1",
        "cut within a character",
        "half a surrogate pair",
        "UTF-16",
        "NUL",
        "a binary",
        "bad bytes before NUL",
        "one line of 50 MB",
        "a long second line",
    ],
)
def test_a_file_that_is_no_text_is_a_value_error_that_names_the_place(
    corpus_class: CorpusClass, data: bytes, place: str, what: str, tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    with pytest.raises(ValueError) as caught:  # noqa: PT011 all of the message is checked
        corpus_class(path)
    assert type(caught.value) is ValueError
    assert str(caught.value).startswith(f"{path}:{place}: {what}")


def test_a_folder_is_the_error_that_open_gives(tmp_path: Path) -> None:
    assert failure(Port, tmp_path) == failure(Original, tmp_path)
    assert failure(Port, tmp_path)[0] is IsADirectoryError


def test_a_missing_file_is_the_error_that_open_gives(tmp_path: Path) -> None:
    path = tmp_path / "missing.txt"
    assert failure(Port, path) == failure(Original, path)
    assert failure(Port, path)[0] is FileNotFoundError
    assert str(path) in failure(Port, path)[-1]


@pytest.mark.parametrize("text", ["a\0", "b\na\0", "x" * (LONG + 1)], ids=["NUL", "later", "long"])
def test_a_text_in_memory_is_held_to_the_same(text: str) -> None:
    with pytest.raises(ValueError) as by_original:  # noqa: PT011 compared below
        Original.from_text(text, "note")
    with pytest.raises(ValueError) as by_port:  # noqa: PT011
        Port.from_text(text, "note")
    assert str(by_port.value) == str(by_original.value)
    assert str(by_port.value).startswith("note:")


@both
@pytest.mark.parametrize("path", [5.0, None, ["a"]], ids=repr)
def test_what_is_no_path_is_a_type_error(corpus_class: CorpusClass, path: object) -> None:
    with pytest.raises(TypeError):
        corpus_class(path)
