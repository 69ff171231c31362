"""A file that this user may not read; inside Pyodide there is only one user, who may read all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from both import Original, Port, failure

NOBODY = 65534


@contextmanager
def unprivileged() -> Iterator[None]:
    """Goes on as a user who may not read everything, if this one may."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_file_without_permission_is_the_error_that_open_gives(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    path.chmod(0)
    with unprivileged():
        by_port, by_original = failure(Port, path), failure(Original, path)
    assert by_port == by_original
    assert by_port[0] is PermissionError
    assert str(path) in by_port[-1]
