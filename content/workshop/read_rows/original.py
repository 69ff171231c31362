"""JSON lines: a text with an object on each line."""

# region: original
import json


def read_rows(text: str) -> list[tuple[str, float]]:
    """The name and the price of each line; empty lines are left out."""
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line:
            continue
        try:
            row = json.loads(line)
        except ValueError:
            raise ValueError(f"line {number} is no JSON") from None
        match row:
            case {"name": str(name), "price": float(price)}:
                rows.append((name, price))
            case _:
                raise ValueError(f"line {number} lacks a name or a price")
    return rows


# endregion: original
