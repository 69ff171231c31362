"""The type of a contract that was seen to pass, and how it agrees with what the annotation says."""

from __future__ import annotations

from typing import Any

from contract_types import (
    BOOL,
    BYTES,
    ENDS,
    FLOAT,
    NONE,
    STR,
    Type,
    anything,
    dict_of,
    enum_of,
    integer,
    is_unknown,
    list_of,
    optional,
    record,
    set_of,
    tuple_of,
)

Shape = dict[str, Any]
# Ints that steer a function (a width, a number of steps) are promised less far than those in its data.
STEERS, DATA = 1_000, 1_000_000
ITEMS = {"d": "f64", "q": "i64", "B": "u8", "l": "i64"}


def of_shape(shape: Shape, *, inside: bool = False) -> Type:
    """The type of all that was seen; `anything()` where nothing was. `inside`: of a container's items."""
    kinds = set(shape) - {"NoneType"}
    if not kinds:
        return NONE if shape else anything()
    if kinds <= {"int", "bool"} and "int" in kinds:
        of = _integer(shape["int"], inside)
    elif kinds <= {"int", "float", "bool"} and "float" in kinds:
        of = FLOAT
    elif len(kinds) == 1:
        name = kinds.pop()
        of = _single(name, shape[name])
    else:
        of = anything(each.rpartition(".")[2] for each in kinds)
    return optional(of) if "NoneType" in shape else of


def _single(name: str, noted: dict[str, Any]) -> Type:
    plain = {"bool": BOOL, "str": STR, "bytes": BYTES}
    if name in plain:
        return plain[name]
    if name in ("list", "set", "frozenset"):
        of = of_shape(noted.get("of", {}), inside=True)
        return list_of(of) if name == "list" else set_of(of, frozen=name == "frozenset")
    if name == "tuple" and noted["shortest"] == noted["longest"] <= 12:
        items = [of_shape(each, inside=True) for each in noted.get("items", [])]
        return {"kind": "tuple", "of": items}
    if name == "tuple":
        return tuple_of(of_shape(noted.get("of", {}), inside=True))
    if name == "dict":
        return _dict(noted)
    if name in ("array", "memoryview") and noted.get("item") in ITEMS:
        return {"kind": "buffer", "item": ITEMS[noted["item"]]}
    if name == "bytearray":
        return {"kind": "buffer", "item": "u8"}
    if noted.get("members"):
        return enum_of(noted["class"], noted["members"])
    if noted.get("fields"):
        form = "dataclass" if noted["dataclass"] else "object"
        fields = [(each, of_shape(of)) for each, of in noted["fields"].items()]
        return record(noted["class"], form, fields)
    return anything([name.rpartition(".")[2]])


def _dict(noted: dict[str, Any]) -> Type:
    """A dict whose keys are always the same, and whose values are of several types, is a record."""
    keys, fields = noted.get("keys"), noted.get("fields", {})
    kinds = {frozenset(each) - {"NoneType"} for each in fields.values()}
    if keys and len(kinds) > 1 and all(key.isidentifier() for key in keys):
        return record("Row", "dict", [(key, of_shape(fields[key])) for key in keys])
    key = of_shape(noted.get("key", {}), inside=True)
    return dict_of(key, of_shape(noted.get("value", {}), inside=True))


def _integer(noted: dict[str, Any], inside: bool) -> Type:
    low, high = int(noted["low"]), int(noted["high"])
    rust = next(
        (name for name, (least, most) in ENDS.items() if least <= low and high <= most),
        "i128",
    )
    most = max(DATA if inside else STEERS, _rounded(max(abs(low), abs(high))))
    least = -most if low < 0 or inside else 0
    # A range that goes to the ends of its type is that of the type.
    ends = ENDS[rust]
    return integer(
        rust, least if least > ends[0] else None, most if most < ends[1] else None
    )


def _rounded(value: int) -> int:
    """The next power of ten above ten times the value."""
    return 10 ** len(str(value * 10 - 1 if value else 0))


def together(said: Type, seen: Type, name: str, notes: list[str]) -> Type:
    """The annotation's type, made exact by what was seen; where the two disagree what was seen counts."""
    if is_unknown(seen):
        return said
    if is_unknown(said):
        return seen
    if said["kind"] == "optional":
        inner = seen["of"] if seen["kind"] == "optional" else seen
        if inner["kind"] == "none":
            return said
        return optional(together(said["of"], inner, name, notes))
    if seen["kind"] == "optional":
        notes.append(f"{name}: None was passed, though the annotation does not say so.")
        return optional(together(said, seen["of"], name, notes))
    if said["kind"] == "float" and seen["kind"] == "int":
        notes.append(
            f"{name}: ints were passed for the float. Rust sees 2 as 2.0; an int beyond 2**53 is no longer exact."
        )
        return said
    if (said["kind"], seen["kind"]) == ("unbounded-tuple", "tuple"):
        return _of_one_length(said, seen, name, notes)
    if said["kind"] != seen["kind"]:
        if said["kind"] != "object" and not (
            said["kind"] == "dict" and seen["kind"] == "record"
        ):
            notes.append(
                f"{name}: the annotation says {_words(said)}, the calls passed {_words(seen)}. The calls count."
            )
        return seen if said["kind"] != "object" or seen["kind"] == "record" else said
    return _both(said, seen, name, notes)


def _both(said: Type, seen: Type, name: str, notes: list[str]) -> Type:
    kind = said["kind"]
    if kind in ("list", "set", "unbounded-tuple"):
        return {**said, "of": together(said["of"], seen["of"], name, notes)}
    if kind == "dict":
        pairs = {
            part: together(said[part], seen[part], name, notes)
            for part in ("key", "value")
        }
        return {**said, **pairs}
    if kind == "tuple" and len(said["of"]) == len(seen["of"]):
        items = [together(*each, name, notes) for each in zip(said["of"], seen["of"])]
        return {**said, "of": items}
    if kind == "record":
        types = {field["name"]: field["type"] for field in seen["fields"]}
        fields = [
            (
                field["name"],
                together(
                    field["type"],
                    types.get(field["name"], anything()),
                    f"{name}.{field['name']}",
                    notes,
                ),
            )
            for field in said["fields"]
        ]
        return record(said["name"], said["form"], fields)
    return seen


def _of_one_length(said: Type, seen: Type, name: str, notes: list[str]) -> Type:
    """A tuple that may have any length, and was only seen with one: its items are of one type."""
    if is_unknown(said["of"]):
        return seen
    items = [together(said["of"], each, name, notes) for each in seen["of"]]
    return {**said, "of": max(items, key=_reach, default=said["of"])}


def _reach(of: Type) -> float:
    """How far an int of a container goes, whose range is as wide on both sides."""
    if of["kind"] != "int":
        return 0
    return ENDS[of["rust"]][1] if of["high"] is None else int(of["high"])


def _words(of: Type) -> str:
    return of["kind"].replace("unbounded-tuple", "a tuple of any length")
