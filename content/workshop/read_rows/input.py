"""What the benchmark of `read_rows` is given."""

# region: port
from ports import read_rows

# region: input
import json
from random import Random


def make(size: int) -> str:
    """Objects of four keys, two of them wanted."""
    random = Random(size)
    return "\n".join(
        json.dumps(
            {
                "id": number,
                "name": f"item {random.randrange(10_000)}",
                "price": random.randint(50, 9_999) / 100,
                "tags": random.choices(("new", "sale", "last"), k=2),
            }
        )
        for number in range(size)
    )


def call(given: str) -> list[tuple[str, float]]:
    return read_rows(given)


# endregion: input
# endregion: port
