"""The second function, compiled and in Python."""

import packaged
import pytest
from packaged import _fallback, _native


@pytest.mark.parametrize(
    "find",
    [_native.longest_run, _fallback.longest_run],
)
def test_finds_the_longest_run(find) -> None:
    assert find("") == 0
    assert find("bookkeeper") == 2
    assert find("hmmm") == 3
    assert find("ééé日日") == 3


def test_users_find_it_in_the_package() -> None:
    assert packaged.longest_run("hmmm") == 3
    assert "longest_run" in packaged.__all__
