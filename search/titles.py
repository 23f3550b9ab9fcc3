"""The words of titles, in order: what suggestions are read from, and what ranks results."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache, reduce
from itertools import chain, islice
from operator import and_, or_

from core.bitmasks import mask_of
from core.text import fold
from text_search.analysis import AllOf, TextQuery, WordQuery
from text_search.french.words import words_of

MAX_BEGINNINGS = 512  # of which a process holds the titles, a bit a title for each
MAX_WORDS = 40  # that begin alike, of which titles are suggested


class WordIndex:
    """Which titles have a word, or one that begins so. A title is a bit, as in the corpus."""

    def __init__(self, titles: Iterable[tuple[int, Iterable[str]]], size: int):
        """`titles` are positions with their words, `size` is above each position."""
        positions: dict[str, list[int]] = defaultdict(list)
        for position, words in titles:
            for word in words:
                positions[word].append(position)
        self._positions = dict(positions)
        self._words = sorted(positions)
        self._size = size

    def having(self, word: str) -> int:
        return mask_of(self._positions.get(word, ()), self._size)

    def beginning(self, beginning: str, most: int | None = None) -> int:
        """The titles with a word that begins so; of the first `most` such words, if given."""
        start = bisect_left(self._words, beginning)
        end = bisect_left(self._words, f"{beginning}\U0010ffff", start)
        words = islice(self._words, start, end if most is None else min(end, start + most))
        return mask_of(chain.from_iterable(map(self._positions.__getitem__, words)), self._size)

    def answering(self, question: TextQuery) -> int:
        """The titles that answer, as the index of a database would say."""
        if isinstance(question, WordQuery):
            find = self.beginning if question.is_beginning else self.having
            return find(question.value)
        both_or_either = and_ if isinstance(question, AllOf) else or_
        return reduce(both_or_either, map(self.answering, question.parts))


class TitleWords:
    """Finds titles by the beginnings of their words. A title is a bit, as in the corpus."""

    def __init__(self, titles: list[str]):
        known: dict[str, tuple[str, ...]] = {}
        for title in titles:
            if title not in known:
                parts = (part for parts in words_of(title) for part in parts)
                known[title] = tuple(dict.fromkeys(parts))
        index = WordIndex(((n, known[title]) for n, title in enumerate(titles)), len(titles))
        # Whoever types a word asks for each of its beginnings, as others did.
        self._beginning = lru_cache(maxsize=MAX_BEGINNINGS)(
            lambda beginning: index.beginning(beginning, MAX_WORDS)
        )
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
