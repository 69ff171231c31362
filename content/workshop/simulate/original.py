"""The weather in three numbers, by Lorenz: each step begins where the last ended."""

# region: original
STEP = 0.01


def simulate(x: float, y: float, z: float, steps: int) -> tuple[float, float, float]:
    """Where the air is after so many steps: its flow, and two of its temperatures."""
    for _ in range(steps):
        dx = 10.0 * (y - x)
        dy = x * (28.0 - z) - y
        dz = x * y - 8.0 / 3.0 * z
        x += STEP * dx
        y += STEP * dy
        z += STEP * dz
    return x, y, z


# endregion: original
