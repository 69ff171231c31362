"""What the benchmark of `parse_log` is given."""

# region: port
from ports import parse_log

# region: input
from random import Random

LEVELS = ("debug", "info", "info", "warn")


def make(size: int) -> str:
    """Lines of five fields, one in quotes."""
    random = Random(size)
    return "\n".join(
        f"time=12:{random.randrange(60):02}:{random.randrange(60):02} "
        f'level={random.choice(LEVELS)} path="/shop/{random.randrange(500)}/all items" '
        f"status={random.choice((200, 200, 404))} ms={random.randrange(900)}"
        for _ in range(size)
    )


def call(given: str) -> list[dict[str, str]]:
    return parse_log(given)


# endregion: input
# endregion: port
