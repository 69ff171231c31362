"""What the benchmark of `group_sums` is given."""

# region: port
from ports import group_sums

# region: input
from random import Random


def make(size: int) -> list[dict]:
    """Sales of two hundred shops."""
    random = Random(size)
    return [
        {
            "shop": f"shop {random.randrange(200)}",
            "pieces": random.randint(1, 9),
            "price": random.randint(50, 9_999) / 100,
        }
        for _ in range(size)
    ]


def call(given: list[dict]) -> dict[str, float]:
    return group_sums(given)


# endregion: input
# endregion: port
