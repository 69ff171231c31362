"""Ports of the twelve functions that the workshop opens as examples."""

from typing import TypedDict

class Sale(TypedDict):
    shop: str
    pieces: int
    price: float

def great_circle(
    starts: list[tuple[float, float]], ends: list[tuple[float, float]]
) -> list[list[float]]:
    """The kilometres from each start to each end: pairs of latitude and longitude."""

def group_sums(sales: list[Sale]) -> dict[str, float]:
    """What each shop took, in the order of their first sales."""

def jaccard(a: str, b: str, n: int) -> float:
    """The share of pieces of n characters, of all in either, that both texts have."""

def levenshtein(a: str, b: str) -> int:
    """Count the insertions, deletions and replacements from one text to the other."""

def mandelbrot(across: list[float], down: list[float], limit: int) -> list[list[int]]:
    """For each point, row by row: the steps until it escapes, or the limit."""

def nearest(point: tuple[float, float], others: list[tuple[float, float]]) -> int:
    """The index of the point that is nearest; the first of several."""

def parse_log(text: str) -> list[dict[str, str]]:
    """The fields of each line that has any; of a name given twice the last counts."""

def read_rows(text: str) -> list[tuple[str, float]]:
    """The name and the price of each line; empty lines are left out."""

def rolling(values: list[float], width: int) -> list[tuple[float, float]]:
    """The average and the median of each so many neighbouring values."""

def run_lengths(text: str) -> list[tuple[str, int]]:
    """Each run of equal characters: the character, and how often it comes."""

def shortest_path(grid: list[str], start: tuple[int, int], goal: tuple[int, int]) -> int | None:
    """The steps between two cells, as (row, column), around walls; None for no way."""

def simulate(x: float, y: float, z: float, steps: int) -> tuple[float, float, float]:
    """Where the air is after so many steps: its flow, and two of its temperatures."""
