"""Originals and comparison lie beside this crate in the book, and are mounted there in Pyodide."""

import sys
from pathlib import Path

ROOT = next(
    folder for folder in Path(__file__).parents if (folder / "content" / "workshop").is_dir()
)
sys.path.insert(0, str(ROOT / "src" / "workshop" / "python"))
