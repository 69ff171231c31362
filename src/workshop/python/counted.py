"""The port once more, with its blocks counted: it is called beside the other until all of them were reached."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

from calls import Arguments, outcome


class Counted:
    """Which blocks of a port were reached; `module` has the port's function, and `counted_blocks` that the page wrote in."""

    def __init__(
        self, module: ModuleType, port: Callable[..., Any], blocks: int
    ) -> None:
        self.port = port
        self.blocks = blocks
        self.tell: Callable[[bool], list[int]] = module.counted_blocks
        # What an earlier proof has reached is to be reached again.
        self.tell(True)
        self.reached: list[int] = []

    def call(self, asked: Arguments) -> None:
        """Make a call for the sake of its blocks; once all are reached, none is made."""
        if len(self.reached) == self.blocks:
            return
        outcome(self.port, asked)
        self.reached = self.tell(False)
