"""The moving average and the rolling median of measurements."""

# region: original
from bisect import bisect_left, insort


def rolling(values: list[float], width: int) -> list[tuple[float, float]]:
    """The average and the median of each so many neighbouring values."""
    if width < 1:
        raise ValueError("a window has at least one value")
    window: list[float] = []
    total = 0.0
    rows = []
    for index, value in enumerate(values):
        insort(window, value)
        total += value
        if index >= width:
            old = values[index - width]
            del window[bisect_left(window, old)]
            total -= old
        if len(window) == width:
            half = width // 2
            median = window[half]
            if width % 2 == 0:
                median = (window[half - 1] + median) / 2
            rows.append((total / width, median))
    return rows


# endregion: original
