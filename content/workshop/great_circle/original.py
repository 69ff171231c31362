"""Distances on the globe, along great circles."""

# region: original
from math import asin, cos, radians, sin, sqrt

# Kilometres, on average.
RADIUS = 6371.0088


def great_circle(
    starts: list[tuple[float, float]], ends: list[tuple[float, float]]
) -> list[list[float]]:
    """The kilometres from each start to each end: pairs of latitude and longitude."""
    table = []
    for latitude, longitude in starts:
        row = []
        for other_latitude, other_longitude in ends:
            north = sin(radians(other_latitude - latitude) / 2)
            east = sin(radians(other_longitude - longitude) / 2)
            along = cos(radians(latitude)) * cos(radians(other_latitude))
            half_chord = sqrt(north * north + along * (east * east))
            row.append(2 * RADIUS * asin(min(1.0, half_chord)))
        table.append(row)
    return table


# endregion: original
