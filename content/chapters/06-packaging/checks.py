"""One list of orders, checked by hand in Python and by pydantic-core: what the chapter runs and measures."""


# region: python
def check_by_hand(orders: list[dict]) -> tuple[list[dict], tuple | None]:
    """The orders, made anew, or the first mistake and its place."""
    rows = []
    for place, order in enumerate(orders):
        if not isinstance(order, dict):
            return [], ("dict_type", (place,))
        row = {}
        if "customer" not in order:
            return [], ("missing", (place, "customer"))
        customer = row["customer"] = order["customer"]
        if not isinstance(customer, str):
            return [], ("string_type", (place, "customer"))
        if not customer:
            return [], ("string_too_short", (place, "customer"))
        if "amount" in order:
            amount = order["amount"]
            if amount is not None:
                if isinstance(amount, bool) or not isinstance(amount, int | float):
                    return [], ("float_type", (place, "amount"))
                if not amount >= 0:
                    return [], ("greater_than_equal", (place, "amount"))
                try:
                    amount = float(amount)
                except OverflowError:  # an int of more than 308 digits
                    return [], ("float_type", (place, "amount"))
            row["amount"] = amount
        if "time" not in order:
            return [], ("missing", (place, "time"))
        time = row["time"] = order["time"]
        if isinstance(time, bool) or not isinstance(time, int):
            return [], ("int_type", (place, "time"))
        if "tags" in order:
            tags = order["tags"]
            if tags is not None:
                if not isinstance(tags, list):
                    return [], ("list_type", (place, "tags"))
                for number, tag in enumerate(tags):
                    if not isinstance(tag, str):
                        return [], ("string_type", (place, "tags", number))
                tags = list(tags)
            row["tags"] = tags
        rows.append(row)
    return rows, None


# endregion: python


# region: unchecked
def copy_unchecked(orders: list[dict]) -> tuple[list[dict], None]:
    """The orders, made anew as the checks make them, but without a single check."""
    rows = []
    for order in orders:
        row = dict(order)
        if (amount := row.get("amount")) is not None:
            row["amount"] = float(amount)
        if (tags := row.get("tags")) is not None:
            row["tags"] = list(tags)
        rows.append(row)
    return rows, None


# endregion: unchecked


# region: driver
# region: package
from pydantic_core import SchemaValidator, ValidationError
from pydantic_core.core_schema import (
    float_schema,
    int_schema,
    list_schema,
    nullable_schema,
    str_schema,
    typed_dict_field,
    typed_dict_schema,
)

ORDER = {
    "customer": typed_dict_field(str_schema(min_length=1, strict=True)),
    "amount": typed_dict_field(
        nullable_schema(float_schema(ge=0, strict=True)), required=False
    ),
    "time": typed_dict_field(int_schema(strict=True)),
    "tags": typed_dict_field(
        nullable_schema(list_schema(str_schema(strict=True), strict=True)),
        required=False,
    ),
}
validator = SchemaValidator(
    list_schema(typed_dict_schema(ORDER, strict=True), strict=True, fail_fast=True)
)


def check_with_package(orders: list[dict]) -> tuple[list[dict], tuple | None]:
    """As the function above, and it asks for no Rust."""
    try:
        return validator.validate_python(orders), None
    except ValidationError as error:
        first = error.errors()[0]
        return [], (first["type"], first["loc"])


# endregion: package

# region: answer
import marshal
from zlib import crc32


class Answer:
    """What a check gave; as a text it is short, for a million rows as well."""

    def __init__(self, checked: tuple[list[dict], tuple | None]):
        self.rows, self.mistake = checked

    def __str__(self) -> str:
        """Tell two answers apart by every value and its type, in their order."""
        total = 0
        for start in range(0, len(self.rows), 1000):
            # Version 0 writes values alone, and nothing of how they lie in memory.
            total = crc32(marshal.dumps(self.rows[start : start + 1000], 0), total)
        return f"{len(self.rows)} rows {total:08x} {self.mistake}"


def answer_by_hand(orders: list[dict]) -> Answer:
    return Answer(check_by_hand(orders))


def answer_unchecked(orders: list[dict]) -> Answer:
    return Answer(copy_unchecked(orders))


def answer_with_package(orders: list[dict]) -> Answer:
    return Answer(check_with_package(orders))


# endregion: answer
# endregion: driver
