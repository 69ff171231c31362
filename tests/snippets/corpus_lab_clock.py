"""Drives the lab with classes whose costs are known, by a clock that only they move."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(sys.argv[1]).parent))
import lab

now = 0.0
lab.time.perf_counter = lambda: now


class Costly:
    """A corpus whose first call costs `first` seconds, and each further one `warm`."""

    line_count = total = 1
    built = 0
    first = warm = 0.0

    def __init__(self, path):
        self.asked = 0
        type(self).built = self.spend(type(self).built)

    def spend(self, before):
        global now
        now += self.warm if before else self.first
        return before + 1

    def count(self, word):
        self.asked = self.spend(self.asked)
        return 7

    def bytes_held(self):
        return 1

    def most_common(self, number):
        return []

    def __len__(self):
        return 1


class Python(Costly):
    first, warm = 0.00004, 0.00003


class Rust(Costly):
    first, warm = 0.065, 0.00001


class Slow(Costly):
    first, warm = 9.0, 9.0


def told(rust):
    loaded = json.loads(lab.load("text", {"python": Python, "rust": rust}))
    answered = json.loads(lab.ask("count", "whale"))
    return {
        "built": loaded["states"]["rust"]["milliseconds"],
        "asked": answered["milliseconds"],
        "some": answered["some"],
        "calls": [lab.HELD["rust"].asked, rust.built],
    }


print(json.dumps({"quick": told(Rust), "slow": told(Slow)}))
