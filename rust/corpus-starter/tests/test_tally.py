"""The port does what the original does, word after word."""

from random import Random

import pytest
from original import Tally as Original
from tally import Tally


def tallied(words: str) -> Tally:
    """A tally of all words of a text."""
    tally = Tally()
    for word in words.split():
        tally.add(word)
    return tally


def test_nobody_leads_an_empty_tally() -> None:
    assert Tally().leader() is None
    assert len(Tally()) == 0
    assert Tally().count("whale") == 0


def test_words_are_counted() -> None:
    tally = tallied("whale ship whale")
    assert (tally.count("whale"), tally.count("ship"), tally.count("sea")) == (2, 1, 0)
    assert len(tally) == 2
    assert tally.leader() == "whale"


def test_of_two_that_lead_the_first_one_is_told() -> None:
    # A map without order passes by luck: ask often.
    for _ in range(20):
        assert tallied("f e d c b a a b c d e f").leader() == "f"


def test_a_word_is_all_of_its_characters() -> None:
    tally = tallied("é e 日本 É")
    assert [tally.count(word) for word in ("é", "e", "日本", "日", "É")] == [
        1,
        1,
        1,
        0,
        1,
    ]


@pytest.mark.parametrize("seed", range(10))
def test_at_each_step_it_is_as_the_original(seed: int) -> None:
    random = Random(seed)
    original, port = Original(), Tally()
    for _ in range(100):
        word = random.choice(["white", "whale", "ship", "sea", ""])
        original.add(word)
        port.add(word)
        assert port.leader() == original.leader()
        assert len(port) == len(original)
        assert port.count(word) == original.count(word)
