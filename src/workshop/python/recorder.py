"""Records the calls of one function: some of them whole, chosen fairly, and a summary of very many."""

from __future__ import annotations

import functools
import inspect
import json
import threading
from random import Random
from time import perf_counter

from shapes import merge, note, some_of
from value_source import CONTAINERS, LONGEST_CALL, PLAIN, NoSourceError, source_of

MOST_CALLS, MOST_BYTES = 100, 300_000
LONGEST_TEXT = 4_000
# Of later calls only some are summed up.
ALL_OF_FIRST, EVERY = 1_000, 97


def _mark(value, names):
    """Something that differs when a value has changed; of large values only parts are compared."""
    try:
        return source_of(value, names)
    except NoSourceError:
        inside = (
            some_of(value)
            if type(value) in CONTAINERS
            else getattr(value, "__dict__", value)
        )
        return f"{len(value) if hasattr(value, '__len__') else ''} {inside!r:.20000}"


class NotRecordableError(TypeError):
    """A function whose calls have no one answer."""


class Recorder:
    """Records the calls of one function; `wrap` is given the function and gives the one to call instead."""

    def __init__(self):
        self.parameters, self.returns, self.raised, self.changes = {}, {}, {}, set()
        self.kept, self.count, self.left_out = {}, 0, {}
        self.seconds, self.found = 0.0, False
        self._random, self._lock, self._here = (
            Random(0),
            threading.Lock(),
            threading.local(),
        )

    def wrap(self, function):
        plain = inspect.unwrap(function)
        kinds = (
            inspect.isgeneratorfunction,
            inspect.iscoroutinefunction,
            inspect.isasyncgenfunction,
        )
        if any(is_one(plain) for is_one in kinds):
            raise NotRecordableError(
                "a generator or coroutine has no one answer to write down. Choose a function that it calls."
            )
        signature, names, self.found = (
            inspect.signature(function),
            plain.__globals__,
            True,
        )

        @functools.wraps(function)
        def recorded(*args, **kwargs):
            here, entered = self._here, perf_counter()
            depth, ours = getattr(here, "depth", 0), getattr(here, "ours", 0.0)
            call = self._watched(self._before, signature, names, args, kwargs)
            here.depth, here.ours = depth + 1, ours + perf_counter() - entered
            ours, start = here.ours, perf_counter()
            answer, error = None, None
            try:
                answer = function(*args, **kwargs)
                return answer
            except BaseException as raised:
                error = raised
                raise
            finally:
                end = perf_counter()
                seconds = end - start - (here.ours - ours)
                here.depth = depth
                if depth == 0:
                    self.seconds += seconds
                if call is not None:
                    self._watched(self._after, call, names, answer, error, seconds)
                here.ours += perf_counter() - end

        return recorded

    def ours(self):
        """Seconds that recording took in this thread."""
        return getattr(self._here, "ours", 0.0)

    def _watched(self, step, *given):
        """What an object's own methods raise while it is looked at is no matter of the program's."""
        try:
            return step(*given)
        except Exception as error:  # noqa: BLE001
            why = f"looking at it raised {type(error).__name__}"
            self.left_out[why] = self.left_out.get(why, 0) + 1
            return None

    def _before(self, signature, names, args, kwargs):
        with self._lock:
            self.count += 1
            count = self.count
            slot = count - 1 if count <= MOST_CALLS else self._random.randrange(count)
        if slot >= MOST_CALLS and count > ALL_OF_FIRST and count % EVERY:
            return None
        try:
            bound = dict(signature.bind(*args, **kwargs).arguments)
        except TypeError:
            return None  # the call raises, as it did before
        shapes = {name: {} for name in bound}
        for name, value in bound.items():
            note(shapes[name], value)
        if slot >= MOST_CALLS:
            return {"bound": bound, "slot": None, "shapes": shapes}
        try:
            parts = [source_of(each, names) for each in args]
            parts += [
                f"{name}={source_of(each, names)}" for name, each in kwargs.items()
            ]
            text = f"({', '.join(parts)})"
            if len(text) > LONGEST_CALL:
                raise NoSourceError("they are too large")
        except NoSourceError as why:
            text = None
            self.left_out[str(why)] = self.left_out.get(str(why), 0) + 1
        marks = {
            name: _mark(each, names)
            for name, each in bound.items()
            if type(each) not in PLAIN
        }
        return {
            "bound": bound,
            "shapes": shapes,
            "slot": slot,
            "text": text,
            "marks": marks,
        }

    def _after(self, call, names, answer, error, seconds):
        with self._lock:
            # What is no type of the function's is bad input: it is tried apart.
            if not isinstance(error, TypeError):
                for each, shape in call["shapes"].items():
                    merge(self.parameters.setdefault(each, {}), shape)
            if error is None:
                note(self.returns, answer)
            else:
                name = type(error).__name__
                self.raised[name] = self.raised.get(name, 0) + 1
        if call["slot"] is None:
            return
        changed = [
            name
            for name, mark in call["marks"].items()
            if _mark(call["bound"][name], names) != mark
        ]
        self.changes.update(changed)
        if call["text"] is None:
            return
        if error is None:
            try:
                text = source_of(answer, names, LONGEST_TEXT)
            except NoSourceError:
                text = f"{answer!r:.{LONGEST_TEXT}}"
            outcome = {"kind": "value", "text": text}
        else:
            outcome = {
                "kind": "raised",
                "type": type(error).__name__,
                "message": f"{error!s:.{LONGEST_TEXT}}",
            }
        kept = {
            "arguments": call["text"],
            "outcome": outcome,
            "seconds": seconds,
            "changed": changed,
        }
        with self._lock:
            self.kept[call["slot"]] = kept

    def observation(self):
        """All that was recorded, as JSON has it."""
        calls, room = [], MOST_BYTES
        for _, each in sorted(self.kept.items()):
            room -= len(each["arguments"]) + len(json.dumps(each["outcome"]))
            if room >= 0:
                calls.append(each)
        return {
            "calls": calls,
            "seen": {
                "calls": self.count,
                "parameters": self.parameters,
                "return": self.returns,
                "raised": self.raised,
                "changes": sorted(self.changes),
                "left_out": self.left_out,
            },
        }
