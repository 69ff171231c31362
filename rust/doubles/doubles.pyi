"""Counts positions where two neighbouring characters are equal."""

from typing import NoReturn

from typing_extensions import Buffer

__version__: str

def count_doubles(text: str) -> int:
    """Count the positions where two neighbouring characters are equal."""

def count_doubles_zipped(text: str) -> int:
    """Count the positions where two neighbouring characters are equal."""

def count_doubles_once(text: str) -> int:
    """Count the positions where two neighbouring characters are equal."""

def count_doubles_bytes(text: str) -> int:
    """Count the positions where two neighbouring bytes of the text's UTF-8 are equal."""

def count_doubles_blocks(text: str) -> int:
    """Count the positions where two neighbouring bytes of the text's UTF-8 are equal."""

def count_doubles_buffer(data: Buffer) -> int:
    """Count the positions where two neighbouring bytes are equal."""

def _panic(message: str) -> NoReturn:
    """Panic with this message: a bug in Rust, as Python sees it."""
