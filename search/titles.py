"""The words of titles, in order: what suggestions are read from."""

import re
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache, reduce
from itertools import chain
from operator import and_

from programme.agenda.index import mask_of
from search.french.folding import fold
from search.french.words import words_of

MOST_BEGINNINGS = 512  # of which a process holds the titles, a bit a title for each
MOST_WORDS = 40  # that begin alike, of which titles are suggested


class TitleWords:
    """Finds titles by the beginnings of their words. A title is a bit, as in the corpus."""

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
        self._size = len(titles)
        # Whoever types a word asks for each of its beginnings, as others did.
        self._beginning = lru_cache(maxsize=MOST_BEGINNINGS)(self._find)
        self._written: dict[str, str] = {}
        for title in known:
            for word in re.findall(r"[^\W_]+", title):
                self._written.setdefault(fold(word), word.lower())

    def written(self, word: str) -> str:
        """A folded word as a title has it, with its accents; itself where none does."""
        return self._written.get(word, word)

    def beginning_with(self, words: list[str]) -> int:
        """The mask of the titles that have, for each word, one that begins with it."""
        return reduce(and_, map(self._beginning, words)) if words else 0

    def _find(self, beginning: str) -> int:
        having = (self._positions[word] for word in self._from(beginning))
        return mask_of(chain.from_iterable(having), self._size)

    def _from(self, beginning: str) -> list[str]:
        start = bisect_left(self._words, beginning)
        end = bisect_left(self._words, f"{beginning}\U0010ffff", start)
        return self._words[start : min(end, start + MOST_WORDS)]
