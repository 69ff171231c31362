from timeit import Timer

from doubles import count_doubles


def seconds_a_call(function, text):
    """The best of twenty runs, each of so many calls that it lasts long enough to time."""
    timer = Timer(lambda: function(text))
    calls = 1
    while timer.timeit(calls) < 0.002:
        calls *= 4
    return min(timer.repeat(20, calls)) / calls


for text in ("", "ab", "a" * 100, "a" * 10_000):
    python = seconds_a_call(count_zip, text) * 1e9
    rust = seconds_a_call(count_doubles, text) * 1e9
    print(
        f"{len(text):6,} letters: Python {python:9,.0f} ns a call, Rust {rust:6,.0f} ns a call"
    )
