"""The shortest way on a grid, by breadth-first search."""

# region: original
from collections import deque


def is_free(grid: list[str], row: int, column: int) -> bool:
    """Whether a cell is on the grid and no wall."""
    if not (0 <= row < len(grid) and 0 <= column < len(grid[row])):
        return False
    return grid[row][column] != "#"


def shortest_path(
    grid: list[str], start: tuple[int, int], goal: tuple[int, int]
) -> int | None:
    """The steps between two cells, as (row, column), around walls; None for no way."""
    if not is_free(grid, *start) or not is_free(grid, *goal):
        return None
    seen = {start}
    queue = deque([(start, 0)])
    while queue:
        cell, steps = queue.popleft()
        if cell == goal:
            return steps
        row, column = cell
        for near in (
            (row - 1, column),
            (row + 1, column),
            (row, column - 1),
            (row, column + 1),
        ):
            if near not in seen and is_free(grid, *near):
                seen.add(near)
                queue.append((near, steps + 1))
    return None


# endregion: original
