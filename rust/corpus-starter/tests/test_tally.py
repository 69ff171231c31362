"""The port does what the original does, word after word."""

import json
from pathlib import Path
from random import Random

import pytest
from original import Tally as Original
from tally import Tally

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_answers_worked_out_by_hand(case: dict) -> None:
    for tally in (Original(), Tally()):
        for word in case["words"]:
            tally.add(word)
        counts = {word: tally.count(word) for word in case["counts"]}
        assert counts == case["counts"]
        assert tally.leader() == case["leader"]
        assert len(tally) == case["different"]


def test_of_two_that_lead_the_first_one_is_told() -> None:
    # A map without order passes by luck: ask often.
    for _ in range(20):
        tally = Tally()
        for word in "fedcbaabcdef":
            tally.add(word)
        assert tally.leader() == "f"


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
