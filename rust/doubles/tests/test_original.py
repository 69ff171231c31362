"""The port agrees with the Python original on texts that nobody chose."""

from itertools import pairwise

import pytest
from front_door import BY_BYTES, BY_CHARACTERS, name_of
from hypothesis import given
from hypothesis import strategies as st
from original import count_doubles as original

from doubles import count_doubles_buffer

# Two of a million characters are hardly ever equal: draw from a few as well.
texts = st.one_of(
    st.text(),
    st.text(alphabet="aab\n\0"),
    st.text(alphabet="aaéß日😀\U00010000"),
    st.builds(
        lambda text, times: text * times, st.text(alphabet="ab", min_size=1), st.integers(1, 99)
    ),
)


def pairs_of_bytes(data: bytes) -> int:
    """The original's loop over bytes."""
    return sum(left == right for left, right in pairwise(data))


@pytest.mark.parametrize("count", BY_CHARACTERS, ids=name_of)
@given(text=texts)
def test_agrees_with_the_original_by_characters(count, text: str) -> None:
    assert count(text) == original(text)


@pytest.mark.parametrize("count", BY_BYTES, ids=name_of)
@given(text=texts)
def test_agrees_with_the_loop_over_bytes(count, text: str) -> None:
    assert count(text) == pairs_of_bytes(text.encode())


@pytest.mark.parametrize("count", BY_BYTES, ids=name_of)
@given(text=st.text(alphabet=st.characters(max_codepoint=127)))
def test_bytes_are_characters_in_ascii(count, text: str) -> None:
    assert count(text) == original(text)


@given(data=st.binary() | st.lists(st.integers(0, 1), max_size=1000).map(bytes))
def test_counts_in_any_bytes(data: bytes) -> None:
    assert count_doubles_buffer(data) == pairs_of_bytes(data)
