"""Asks a module all questions of its crate's table, and tells how many cases it has right."""

import json
from collections.abc import Iterable
from types import ModuleType

from . import built_modules, reset_interpreter
from .case_tables import TABLES, Check, Letters, Raises, Row, whole

# A text of a million letters is a case too: its beginning and its end are shown.
TEXT_LIMIT = 200


def run(crate: str, key: str, table: str, letters: Letters) -> str:
    """Ask a build that was loaded; `table` is the crate's cases.json. Answer as `verdict` does, in JSON."""
    reset_interpreter.before_run()
    rows = (whole(row, letters) for row in json.loads(table))
    return json.dumps(verdict(crate, built_modules.module_of(key), rows))


def verdict(crate: str, module: ModuleType, rows: Iterable[Row]) -> dict[str, object]:
    """Count the cases whose every answer is right; "first" is the first answer that is not, or None."""
    right, count, first = 0, 0, None
    for row in rows:
        count += 1
        wrong = _first_wrong(crate, module, row)
        if wrong is None:
            right += 1
        elif first is None:
            first = wrong
    return {"right": right, "of": count, "first": first}


def _first_wrong(crate, module, row):
    for check in TABLES[crate](module, row):
        answered = _ask(check)
        if not _is_right(check.expected, answered):
            return {
                "case": row.get("name", ""),
                "function": _cut(check.function),
                "input": ", ".join(_repr(it) for it in check.given),
                "expected": _tell(check.expected),
                "answered": _tell(answered),
            }
    return None


def _ask(check: Check):
    """Give the answer, or the exception itself."""
    try:
        return check.ask(*check.given)
    except KeyboardInterrupt:
        raise  # the reader pressed Stop
    except BaseException as error:  # noqa: BLE001 (a panic is no Exception)
        # Its frames would keep what the module was given.
        return error.with_traceback(None)


def _is_right(expected, answered):
    if isinstance(expected, Raises):
        is_kind = isinstance(answered, expected.kind)
        return is_kind and _has_words(expected, answered)
    # 1 and True are equal, and so are 2 and 2.0.
    return type(answered) is type(expected) and answered == expected


def _has_words(expected, error):
    try:
        words = str(error)
    except Exception:  # noqa: BLE001 (the module may do anything)
        return False
    return expected.message in (None, words) and words.startswith(expected.beginning)


def _tell(value):
    if isinstance(value, Raises):
        words = f"{value.beginning}…" if value.beginning else value.message
        told = {} if words is None else {"message": _cut(words)}
        return {"kind": "raised", "type": value.kind.__name__, **told}
    if isinstance(value, BaseException):
        try:
            words = str(value)
        except Exception:  # noqa: BLE001 (the module may do anything)
            words = ""
        return {"kind": "raised", "type": type(value).__name__, "message": _cut(words)}
    return {"kind": "value", "text": _repr(value)}


def _repr(value):
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 (the module may answer with anything)
        text = f"<{type(value).__name__}>"
    return _cut(text)


def _cut(text):
    text = text.encode("utf-8", "backslashreplace").decode()
    if len(text) <= TEXT_LIMIT:
        return text
    half = TEXT_LIMIT // 2
    return f"{text[:half]}…{text[-half:]} ({len(text):,} characters in all)"
