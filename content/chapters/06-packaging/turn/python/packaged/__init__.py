"""Counts equal neighbours in a text, compiled where a wheel with Rust fits, else in Python."""

from importlib.metadata import version

# region: choice
try:
    from packaged._native import count_doubles, longest_run
except ImportError:
    from packaged._fallback import count_doubles, longest_run

    implementation = "python"
else:
    implementation = "rust"
# endregion: choice

__all__ = ["count_doubles", "implementation", "longest_run"]
__version__ = version("packaged")
