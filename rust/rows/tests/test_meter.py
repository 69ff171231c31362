"""One thread alone sees the same readings, however they were added."""

import rows


def test_each_reading_is_there() -> None:
    meter = rows.Meter([1.0])
    meter.add_attached(2.0)
    meter.add_detached(3.0)
    meter.add(4.0)
    seen: list[float] = []
    meter.each(seen.append)
    assert seen == [1.0, 2.0, 3.0, 4.0]
    assert len(meter) == 4
