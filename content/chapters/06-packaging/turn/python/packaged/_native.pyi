"""Types of the compiled module, for editors and type checkers."""

def count_doubles(text: str, /) -> int:
    """Count the positions where two neighbouring characters are equal."""

def longest_run(text: str, /) -> int:
    """The length of the longest run of equal neighbouring characters."""
