"""Holds one text in both classes, and answers the page in JSON.

Runs as a module of its own, so that no variable of the page's cells is touched.
"""

import json
import time

HELD = {}


def timed(work):
    """What `work` returns, and the milliseconds it took."""
    started = time.perf_counter()
    answer = work()
    return answer, (time.perf_counter() - started) * 1000


def quickest(work):
    """As `timed`, the best of three: the first call of WebAssembly is slow."""
    return min((timed(work) for _ in range(3)), key=lambda told: told[1])


def load(path, classes):
    """Read the file with each class; says its state, or why it was refused and whether all agree."""
    HELD.clear()
    states, refusals = {}, {}
    for name, corpus_class in classes.items():
        try:
            corpus, milliseconds = timed(lambda make=corpus_class: make(path))
        except (OSError, ValueError) as error:
            refusals[name] = f"{type(error).__name__}: {error}"
            continue
        HELD[name] = corpus
        states[name] = {
            "milliseconds": milliseconds,
            "lines": corpus.line_count,
            "total": corpus.total,
            "distinct": len(corpus),
            "bytes": corpus.bytes_held(),
        }
    if refusals:
        agree = len(refusals) == len(classes) and len(set(refusals.values())) == 1
        message = "; ".join(dict.fromkeys(refusals.values()))
        return json.dumps({"kind": "refused", "agree": agree, "message": message})
    common = [word for word, _ in HELD["python"].most_common(5)]
    return json.dumps({"kind": "loaded", "states": states, "common": common})


def ask(question, word):
    """Ask each corpus; says the times, whether all agree, and the answer shortened."""
    questions = {
        "count": lambda corpus: corpus.count(word),
        "lines": lambda corpus: corpus.lines(word),
        "within-1": lambda corpus: corpus.within(word, 1),
        "within-2": lambda corpus: corpus.within(word, 2),
    }
    told = {
        name: timed(lambda of=corpus: questions[question](of))
        for name, corpus in HELD.items()
    }
    if not told:
        return json.dumps({"kind": "empty"})
    answers = [answer for answer, _ in told.values()]
    first = answers[0]
    some = ", ".join(map(str, first[:20])) if isinstance(first, list) else str(first)
    return json.dumps(
        {
            "kind": "answered",
            "agree": all(answer == first for answer in answers),
            "many": len(first) if isinstance(first, list) else None,
            "some": some,
            "milliseconds": {name: each for name, (_, each) in told.items()},
        }
    )
