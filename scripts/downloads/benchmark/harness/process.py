"""A process for each row, so that what one leaves on the heap costs no other one."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

import timing

from .catalogue import Row
from .lane import Failed, Out

Made = TypeVar("Made")

# glibc gives freed memory back to the system when more than this many bytes are free at the end of
# the heap, and has to ask for it again at the next call. On other systems it does nothing.
KEPT_MEMORY = {
    "MALLOC_TRIM_THRESHOLD_": "268435456",
    "MALLOC_MMAP_THRESHOLD_": "268435456",
}


@dataclass(frozen=True)
class Raised:
    """What a row raised, in words."""

    message: str


class RowProcess:
    """A row that has its input and waits to be timed; Out is raised where it raises or crashes."""

    def __init__(self, row: Row, form: str, text: str) -> None:
        """Start the process and wait until the row is ready."""
        os.environ.update(KEPT_MEMORY)
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        arguments = (theirs, row, form, text)
        self.process = context.Process(target=serve, args=arguments, daemon=True)
        # Ctrl+C is for us: what was measured so far is told, and this process ended.
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            self.process.start()
        finally:
            signal.signal(signal.SIGINT, before)
        theirs.close()
        try:
            self._answer()
        except BaseException:
            self.close()
            raise

    def batch(self, iterations: int) -> str:
        """Call the row that often; gives "SECONDS ANSWER"."""
        self.connection.send(iterations)
        return self._answer()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        self.process.join()
        self.connection.close()

    def _answer(self) -> str:
        try:
            told: str | Raised = self.connection.recv()
        except EOFError:
            self.process.join()
            status = self.process.exitcode
            raise Out(Failed(f"its process ended with status {status}")) from None
        if isinstance(told, Raised):
            raise Out(Failed(told.message))
        return told


def serve(connection: Connection, row: Row, form: str, text: str) -> None:
    """In the process: make the input, say that the row is ready, and time it as often as asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    subject = attempt(lambda: row.subject(timing.Input(form, text)))
    if isinstance(subject, Raised):
        connection.send(subject)
        return
    connection.send("ready")
    while True:
        try:
            iterations = connection.recv()
        except EOFError:
            # Nobody asks any more.
            return
        connection.send(attempt(partial(subject.batch, iterations)))


def attempt(work: Callable[[], Made]) -> Made | Raised:
    """What `work` gives, or what it raises in words. A panic of Rust is no Exception."""
    try:
        return work()
    except BaseException as error:  # noqa: BLE001
        return Raised(f"{type(error).__name__}: {error}")
