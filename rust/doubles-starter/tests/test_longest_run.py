"""The port gives the original's answers: on texts worked out by hand, and on random ones."""

import json
from pathlib import Path
from random import Random

import pytest
from original import longest_run as original
from runs import longest_run

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))


def whole(case: dict) -> str:
    """The text of a case; one is only described, because it is long."""
    if "text" in case:
        return case["text"]
    return case["generator"]["text"] * case["generator"]["times"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_answer_worked_out_by_hand(case: dict) -> None:
    text = whole(case)
    assert original(text) == case["longest"]
    assert longest_run(text) == case["longest"]


@pytest.mark.parametrize("seed", range(20))
def test_the_original_s_answer_on_a_random_text(seed: int) -> None:
    random = Random(seed)
    text = "".join(random.choices("aab\né😀", k=1000))
    assert longest_run(text) == original(text)
