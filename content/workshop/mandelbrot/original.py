"""The set of Mandelbrot, as numbers that a picture can be made of."""


# region: original
def mandelbrot(across: list[float], down: list[float], limit: int) -> list[list[int]]:
    """For each point, row by row: the steps until it escapes, or the limit."""
    rows = []
    for imaginary in down:
        row = []
        for real in across:
            x = y = 0.0
            steps = 0
            while steps < limit and x * x + y * y <= 4.0:
                x, y = x * x - y * y + real, 2.0 * x * y + imaginary
                steps += 1
            row.append(steps)
        rows.append(row)
    return rows


# endregion: original
