"""The port gives the original's answer, on texts that nobody chose."""

from count import count_zip
from doubles import count_doubles
from hypothesis import given
from hypothesis import strategies as st

# Two neighbours out of a million characters are seldom equal: draw from a few as well.
texts = st.text() | st.text(alphabet="aab\n\0é😀")


@given(texts)
def test_the_port_agrees_with_the_original(text: str) -> None:
    assert count_doubles(text) == count_zip(text)
