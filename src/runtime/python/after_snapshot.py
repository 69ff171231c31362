"""Makes an interpreter its own that starts from the memory of an earlier one."""

import sys


def renew() -> None:
    """Undo what a start does each time it is done, and draw new random numbers."""
    if sys.path[:2] == ["", ""]:
        del sys.path[0]
    random = sys.modules.get("random")
    if random is not None:
        random.seed()
