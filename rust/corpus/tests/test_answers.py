"""Both classes give the answers of the table, and the same ones on texts that nobody chose."""

import json
import pickle
from pathlib import Path

import pytest
from both import CorpusClass, Original, Port, answers, both
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))

# Words repeat only if few letters are drawn; signs, accents and line ends are drawn on purpose.
few = st.text(alphabet="abB'\u00e9\u00c9\u65e5\u0130\u2014\n\r \U0001f600", max_size=60)
encodable = st.characters(codec="utf-8", exclude_characters="\0")
texts = few | st.text(alphabet=encodable)
words = st.text(alphabet="abB'\u00e9\u00c9\u65e5", max_size=5) | st.text(
    alphabet=encodable, max_size=5
)


@both
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_gives_the_answers_of_the_table(corpus_class: CorpusClass, case: dict) -> None:
    corpus = corpus_class.from_text(case["text"])
    assert (corpus.line_count, corpus.total) == (case["lines"], case["total"])
    assert sorted(corpus) == sorted(case["words"])
    for word, places in case["words"].items():
        assert corpus.positions(word) == [(line, column) for line, column in places]
    for word, limit, found in case["near"]:
        assert corpus.within(word, limit) == found


@given(text=texts, asked=st.lists(words, max_size=4))
def test_the_port_answers_as_the_original_does(text: str, asked: list[str]) -> None:
    assert answers(Port.from_text(text), asked) == answers(Original.from_text(text), asked)


@given(text=texts, word=words, limit=st.integers(0, 255))
def test_the_published_distance_is_the_original_s(text: str, word: str, limit: int) -> None:
    port = Port.from_text(text)
    assert port.within(word, limit) == Original.from_text(text).within(word, limit)
    assert port.within(word, limit) == port.within_loop(word, limit)


# region: twins
class Twins(RuleBasedStateMachine):
    """Whatever is done to both, in whatever order, they stay the same."""

    iterators = Bundle("iterators")

    @initialize(text=texts)
    def build(self, text: str) -> None:
        self.original, self.port = Original.from_text(text, "twin"), Port.from_text(text, "twin")

    @rule(text=texts)
    def add(self, text: str) -> None:
        self.original.add(text)
        self.port.add(text)

    @rule(text=texts, bad=st.sampled_from(["\0", "\ud800"]))
    def add_what_is_no_text(self, text: str, bad: str) -> None:
        with pytest.raises(ValueError) as by_original:  # noqa: PT011 compared below
            self.original.add(text + bad)
        with pytest.raises(ValueError) as by_port:  # noqa: PT011
            self.port.add(text + bad)
        assert (type(by_port.value), str(by_port.value)) == (
            type(by_original.value),
            str(by_original.value),
        )

    @rule()
    def pickle(self) -> None:
        self.original = pickle.loads(pickle.dumps(self.original))
        self.port = pickle.loads(pickle.dumps(self.port))

    @rule(target=iterators)
    def iterate(self) -> tuple:
        return iter(self.original), iter(self.port)

    @rule(pair=iterators)
    def go_on(self, pair: tuple) -> None:
        assert advance(pair[1]) == advance(pair[0])

    @rule(asked=st.lists(words, max_size=3))
    def ask(self, asked: list[str]) -> None:
        assert answers(self.port, asked) == answers(self.original, asked)

    @invariant()
    def the_same_words_are_there(self) -> None:
        assert list(self.port) == list(self.original)


def advance(iterator) -> object:
    """The next word, or the kind of exception that came instead."""
    try:
        return next(iterator)
    except (StopIteration, RuntimeError) as error:
        return type(error)


Twins.TestCase.settings = settings(stateful_step_count=20, max_examples=50, deadline=None)
TestTwins = Twins.TestCase
# endregion: twins


def test_a_word_that_comes_first_later_does_not_change_the_order() -> None:
    for corpus_class in (Original, Port):
        corpus = corpus_class.from_text("b a")
        corpus.add("a c b")
        assert list(corpus) == ["b", "a", "c"]
        assert corpus.positions("a") == [(1, 3), (2, 1)]


@both
def test_half_a_surrogate_pair_is_in_no_text(corpus_class: CorpusClass) -> None:
    corpus = corpus_class.from_text("a")
    assert corpus.count("\ud800") == 0
    assert "\ud800" not in corpus
    assert corpus.lines("\ud800") == corpus.positions("\ud800") == []
    with pytest.raises(UnicodeEncodeError):
        corpus.within("\ud800", 1)


@both
@pytest.mark.parametrize("word", [5, None, b"a", ["a"]], ids=repr)
def test_a_word_of_another_type_is_a_type_error(corpus_class: CorpusClass, word: object) -> None:
    corpus = corpus_class.from_text("a")
    for ask in (corpus.count, corpus.lines, corpus.positions, corpus.__contains__):
        with pytest.raises(TypeError):
            ask(word)
    with pytest.raises(TypeError):
        corpus.count_many([word])


@both
@pytest.mark.parametrize("number", [-1, 2**32, 2**70, -(2**70)])
def test_a_number_out_of_range_is_a_value_error_that_says_the_range(
    corpus_class: CorpusClass, number: int
) -> None:
    corpus = corpus_class.from_text("a")
    with pytest.raises(ValueError, match=rf"^distance is {number}; .* from 0 to 255 was expected$"):
        corpus.within("a", number)
    with pytest.raises(ValueError, match=rf"^n is {number}; .* from 0 to 4294967295 was expected$"):
        corpus.most_common(number)


@both
@pytest.mark.parametrize("number", ["1", 1.0, None], ids=repr)
def test_what_is_no_number_is_a_type_error(corpus_class: CorpusClass, number: object) -> None:
    corpus = corpus_class.from_text("a")
    with pytest.raises(TypeError):
        corpus.within("a", number)
    with pytest.raises(TypeError):
        corpus.most_common(number)


@both
def test_an_iterator_outlives_the_name_of_its_corpus(corpus_class: CorpusClass) -> None:
    words = iter(corpus_class.from_text("a b"))
    assert next(words) == "a"
    assert list(words) == ["b"]
    assert list(words) == []


@both
def test_what_is_held_grows_with_the_text(corpus_class: CorpusClass) -> None:
    corpus = corpus_class.from_text("")
    before = corpus.bytes_held()
    corpus.add("one two three " * 1000)
    assert corpus.bytes_held() >= before + 3000 * 8
