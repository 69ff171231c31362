"""The class to port."""


class Tally:
    """Counts words as they come."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def add(self, word: str) -> None:
        """Count the word once more."""
        self._counts[word] = self.count(word) + 1

    def count(self, word: str) -> int:
        """How often the word came."""
        return self._counts.get(word, 0)

    def leader(self) -> str | None:
        """The word that came most often, and first among those. None if none came."""
        return max(self._counts, key=self._counts.__getitem__, default=None)

    def __len__(self) -> int:
        """How many different words came."""
        return len(self._counts)
