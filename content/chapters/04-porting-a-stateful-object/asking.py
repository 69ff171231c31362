"""What the chapter measures: the same lines use either class."""

# region: port
from corpus import Corpus

# region: questions
QUESTIONS = 10_000
HEAVY = [
    "whale",
    "harpoon",
    "captain",
    "ocean",
    "leviathan",
    "ship",
    "sailor",
    "white",
    "sea",
    "oil",
]


def build(text):
    """Build, look once, drop."""
    return len(Corpus.from_text(text))


def prepare(text):
    """A corpus, and as many of its words as there are questions."""
    corpus = Corpus.from_text(text)
    words = list(corpus) or ["none"]
    return corpus, (words * (QUESTIONS // len(words) + 1))[:QUESTIONS]


def ask_each(prepared):
    """Ten thousand calls."""
    corpus, words = prepared
    return sum([corpus.count(word) for word in words])


def ask_at_once(prepared):
    """One call."""
    corpus, words = prepared
    return sum(corpus.count_many(words))


def open_text(text):
    """The corpus alone."""
    return Corpus.from_text(text)


def ask_heavy(corpus):
    """Ten questions, each of which looks at every word."""
    return sum([len(corpus.within(word, 2)) for word in HEAVY])


def hold(text):
    """A list with the only reference to a corpus."""
    return [Corpus.from_text(text)]


def drop(held):
    """Gives the last reference up."""
    held.clear()
    return len(held)


# endregion: questions


def ask_heavy_loop(corpus):
    """As `ask_heavy`, by our own loop."""
    return sum([len(corpus.within_loop(word, 2)) for word in HEAVY])


# endregion: port
