"""A lock that is waited for while attached hangs the program."""

import subprocess
import sys
from pathlib import Path

import pytest

HANG = Path(__file__).with_name("hang.py")


# region: hangs
def start(method: str) -> subprocess.Popen:
    """A Python of its own that has come as far as the lock."""
    process = subprocess.Popen([sys.executable, HANG, method], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "waiting for the lock\n"
    return process


def test_waiting_while_attached_hangs() -> None:
    with start("add_attached") as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=1)
        process.kill()


@pytest.mark.parametrize("method", ["add_detached", "add"])
def test_waiting_while_detached_does_not(method: str) -> None:
    with start(method) as process:
        output, _ = process.communicate(timeout=30)
    assert output == "2 readings\n"
    assert process.returncode == 0


# endregion: hangs
