"""Holds one text in both classes, and answers the page in JSON.

Runs as a module of its own, so that no variable of the page's cells is touched.
"""

import json
import time
from functools import partial
from statistics import median

HELD = {}

SAMPLE = 10
"""Milliseconds: a hundred steps of the coarsest clock that a page has, 0.1 ms."""

SAMPLES = 5
"""Of each work, so that one that was disturbed does not count."""

MOST = 10_000
"""Calls in a sample."""

LONG = 200
"""Milliseconds: a first call that took so long is not repeated."""


def timed(work, calls=1):
    """What `work` returns, and the milliseconds that one of so many calls took."""
    started = time.perf_counter()
    for _ in range(calls):
        answer = work()
    return answer, (time.perf_counter() - started) * 1000 / calls


def warmed_up(works, first_calls):
    """What each of the named `works` returned first, and the milliseconds of a call that is warm.

    The first calls of WebAssembly are slow, because the browser compiles what is called. So each work
    is called for as long as a sample before anything is timed. Then all take turns, and the median of
    each one's samples counts. Of a call that is `LONG` the first one is told: what was compiled
    meanwhile does not show in it, and nobody waits for it twice.
    """
    calls = {}
    for name, (_, first) in first_calls.items():
        if first < LONG:
            _, warm = timed(works[name], calls_in_sample(first))
            calls[name] = calls_in_sample(warm)
    samples = {name: [] for name in calls}
    for _ in range(SAMPLES):
        for name, number in calls.items():
            samples[name].append(timed(works[name], number)[1])
    return {
        name: (answer, median(samples[name]) if name in samples else first)
        for name, (answer, first) in first_calls.items()
    }


def calls_in_sample(milliseconds):
    """How many calls, of which one takes so long, make a sample."""
    return 1 + int(SAMPLE / max(milliseconds, SAMPLE / MOST))


def load(path, classes):
    """Read the file with each class; says its state, or why it was refused and whether all agree."""
    HELD.clear()
    works = {
        name: partial(corpus_class, path) for name, corpus_class in classes.items()
    }
    first_calls, refusals = {}, {}
    for name, work in works.items():
        try:
            first_calls[name] = timed(work)
        except (OSError, ValueError) as error:
            refusals[name] = f"{type(error).__name__}: {error}"
    if refusals:
        agree = len(refusals) == len(classes) and len(set(refusals.values())) == 1
        message = "; ".join(dict.fromkeys(refusals.values()))
        return json.dumps({"kind": "refused", "agree": agree, "message": message})
    states = {}
    for name, (corpus, milliseconds) in warmed_up(works, first_calls).items():
        HELD[name] = corpus
        states[name] = {
            "milliseconds": milliseconds,
            "lines": corpus.line_count,
            "total": corpus.total,
            "distinct": len(corpus),
            "bytes": corpus.bytes_held(),
        }
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
    works = {name: partial(questions[question], held) for name, held in HELD.items()}
    told = warmed_up(works, {name: timed(work) for name, work in works.items()})
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
