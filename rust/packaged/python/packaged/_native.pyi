"""Types of the compiled module, for editors and type checkers."""

def count_doubles(text: str, /) -> int:
    """Count the positions where two neighbouring characters are equal."""
