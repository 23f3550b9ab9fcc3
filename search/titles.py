"""The words of titles, in order: what suggestions are read from."""

import re
from bisect import bisect_left
from collections import defaultdict

from search.french.folding import fold
from search.french.words import words_of

MOST_WORDS = 40  # that begin alike, of which titles are suggested


class TitleWords:
    """Finds titles by the beginnings of their words. Titles are known by their number."""

    def __init__(self, titles: list[str]):
        positions: dict[str, list[int]] = defaultdict(list)
        known: dict[str, tuple[str, ...]] = {}
        for number, title in enumerate(titles):
            if title not in known:
                parts = (part for parts in words_of(title) for part in parts)
                known[title] = tuple(dict.fromkeys(parts))
            for word in known[title]:
                positions[word].append(number)
        self._positions = dict(positions)
        self._words = sorted(positions)
        self._written: dict[str, str] = {}
        for title in known:
            for word in re.findall(r"[^\W_]+", title):
                self._written.setdefault(fold(word), word.lower())

    def written(self, word: str) -> str:
        """A folded word as a title has it, with its accents; itself where none does."""
        return self._written.get(word, word)

    def beginning_with(self, words: list[str]) -> set[int]:
        """The titles that have, for each word, one that begins with it."""
        found: set[int] | None = None
        for word in words:
            titles: set[int] = set()
            for each in self._from(word):
                titles.update(self._positions[each])
            found = titles if found is None else found & titles
        return found or set()

    def _from(self, beginning: str) -> list[str]:
        start = bisect_left(self._words, beginning)
        end = bisect_left(self._words, f"{beginning}\U0010ffff", start)
        return self._words[start : min(end, start + MOST_WORDS)]
