"""The integers of Rust that an int may become, each with the least and the largest number that it holds."""

from __future__ import annotations

# The page's Python has 32 bits for a usize: what a computer may have more is no promise of a port.
RANGES = {
    "i32": (-(2**31), 2**31 - 1),
    "i64": (-(2**63), 2**63 - 1),
    "u8": (0, 2**8 - 1),
    "u32": (0, 2**32 - 1),
    "u64": (0, 2**64 - 1),
    "usize": (0, 2**32 - 1),
    "i128": (-(2**127), 2**127 - 1),
}
