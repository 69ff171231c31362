"""What goes wrong is said as Python says it, and the module works afterwards."""

import pytest
from front_door import OF_TEXT, name_of

from doubles import _panic, count_doubles


@pytest.mark.parametrize("value", [5, None, b"aa", ["a", "a"]], ids=repr)
@pytest.mark.parametrize("count", OF_TEXT, ids=name_of)
def test_a_value_of_another_type_is_a_type_error_that_names_both_types(count, value) -> None:
    given = "None" if value is None else type(value).__name__
    with pytest.raises(TypeError, match=rf"'{given}'.*'str'"):
        count(value)


@pytest.mark.parametrize("count", OF_TEXT, ids=name_of)
def test_a_call_without_a_text_names_the_argument(count) -> None:
    with pytest.raises(TypeError, match=r"1 required positional argument.*text"):
        count()


@pytest.mark.parametrize("count", OF_TEXT, ids=name_of)
def test_a_lone_surrogate_is_the_error_that_encoding_gives(count) -> None:
    text = "aa\ud800"
    with pytest.raises(UnicodeEncodeError) as by_python:
        text.encode()
    with pytest.raises(UnicodeEncodeError) as by_rust:
        count(text)
    assert str(by_rust.value) == str(by_python.value)


def test_a_panic_can_be_caught_and_the_module_goes_on() -> None:
    # PanicException is no Exception, so that `except Exception` does not hide a bug in Rust.
    for _ in range(100):
        with pytest.raises(BaseException, match=r"^out of luck$") as caught:
            _panic("out of luck")
        assert type(caught.value).__name__ == "PanicException"
        assert not isinstance(caught.value, Exception)
    assert count_doubles("bookkeeper") == 3


def test_a_subclass_of_str_is_counted_by_its_text() -> None:
    class Longer(str):
        def __len__(self) -> int:
            return super().__len__() + 1

    assert count_doubles(Longer("éé")) == 1
