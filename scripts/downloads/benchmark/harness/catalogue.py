"""The table of benchmarks and rows, `rows.json`, and how a row of it becomes something to call."""

from __future__ import annotations

import ast
import json
import re
import sys
import textwrap
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import timing

PROJECT = Path(__file__).parents[2]
MARKER = re.compile(r"[ \t]*(?:#|//)[ \t]*(?:end)?region:[ \t]*\S+[ \t]*")


@dataclass(frozen=True)
class Region:
    """Lines of a file between `# region: NAME` and `# endregion: NAME`."""

    file: str
    region: str

    def text(self) -> str:
        """The lines without markers; raises LookupError when there is no such region."""
        source = (PROJECT / self.file).read_text(encoding="utf-8")
        name = re.escape(self.region)
        pattern = rf"^[ \t]*# region: {name}$\n(.*?)^[ \t]*# endregion: {name}$"
        found = re.search(pattern, source, re.DOTALL | re.MULTILINE)
        if found is None:
            raise LookupError(f"{self.file} has no region {self.region!r} any more")
        lines = found[1].splitlines(keepends=True)
        return textwrap.dedent(
            "".join(line for line in lines if not MARKER.fullmatch(line.rstrip()))
        )


@dataclass(frozen=True)
class Row:
    """A function that is measured."""

    variant: str
    label: str
    language: str
    source: Region
    # Python that is run first, in order: it has `setup`, and `entry` if there is no `module`.
    code: tuple[Region, ...]
    module: str | None
    entry: str
    setup: str | None
    fresh: bool

    @property
    def name(self) -> str:
        """As shown beside its figures."""
        return f"{self.language}: {self.label}"

    def packages(self, own: str) -> list[str]:
        """Packages that its code imports, besides the standard library and the project's module."""
        tree = ast.parse("\n".join(region.text() for region in self.code))
        imported: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                imported.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module is not None:
                imported.add(node.module)
        known = sys.stdlib_module_names | {own}
        return sorted({name.split(".")[0] for name in imported} - known)

    def missing(self, own: str) -> str | None:
        """Why the row cannot be called here, or None."""
        missing = [name for name in self.packages(own) if find_spec(name) is None]
        if not missing:
            return None
        names = " ".join(missing)
        return f"needs {names}, which is not installed here: pip install {names}"

    def subject(self, given: timing.Input) -> timing.TimedFunction:
        """The row with its input, ready to be timed."""
        called: dict[str, Any] = {
            "entry": self.entry,
            "given": given,
            "setup": self.setup,
            "fresh": self.fresh,
        }
        if self.code:
            code = "\n".join(region.text() for region in self.code)
            if self.module is not None:
                code += f"\nfrom {self.module} import {self.entry}"
            return timing.define(name=self.code[0].file, code=code, **called)
        if self.module is None:
            raise LookupError(f"{self.variant} has neither code nor a module")
        return timing.imported(module=self.module, **called)


@dataclass(frozen=True)
class Benchmark:
    """Rows that answer the same question."""

    id: str
    title: str
    unit: tuple[str, str]
    # Kinds of input offered, the recorded one first.
    inputs: tuple[str, ...]
    # Recorded sizes, ascending.
    sizes: tuple[int, ...]
    oracle: str
    baseline: str
    rows: tuple[Row, ...]
    # Rows that the site has recorded too, but that need other compilers, packages or builds.
    elsewhere: tuple[str, ...]

    def row(self, variant: str) -> Row:
        """The row of that name."""
        return next(row for row in self.rows if row.variant == variant)


@dataclass(frozen=True)
class Catalogue:
    """What can be measured in this project."""

    module: str
    benchmarks: tuple[Benchmark, ...]


def read_catalogue(file: Path) -> Catalogue:
    """The table in that file, as the site's scripts wrote it."""
    read = json.loads(file.read_text(encoding="utf-8"))
    return Catalogue(read["module"], tuple(map(_benchmark, read["benchmarks"])))


def _benchmark(read: dict[str, Any]) -> Benchmark:
    lists = {name: tuple(read[name]) for name in ("inputs", "sizes", "elsewhere")}
    unit = read["unit"]["one"], read["unit"]["many"]
    rows = tuple(map(_row, read["rows"]))
    return Benchmark(**{**read, **lists, "unit": unit, "rows": rows})


def _row(read: dict[str, Any]) -> Row:
    code = tuple(Region(**region) for region in read["code"])
    return Row(**{**read, "source": Region(**read["source"]), "code": code})
