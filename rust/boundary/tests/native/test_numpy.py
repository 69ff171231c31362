"""A NumPy array crosses as any buffer does; NumPy has no wheel for Python in the browser."""

import numpy as np
import pytest

import boundary


@pytest.mark.parametrize("length", [1, 1000])
def test_an_array_of_floats_is_borrowed(length: int) -> None:
    assert boundary.floats(np.zeros(length)) == length


@pytest.mark.parametrize("values", [np.zeros(3, np.float32), np.zeros(3, np.int64)])
def test_items_of_another_type_are_refused(values: np.ndarray) -> None:
    with pytest.raises(BufferError):
        boundary.floats(values)
