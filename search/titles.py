"""In-memory indexes of the words of titles, for suggestions and for ranking results."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache, reduce
from itertools import chain, islice
from operator import and_, or_

from agenda.bitmasks import mask_of
from core.text import fold
from text_search.analysis import AllOf, TextQuery, WordQuery
from text_search.french.words import words_of

MAX_PREFIXES = 512  # whose masks are cached in each process
MAX_WORDS = 40  # with the same prefix whose titles are suggested


class WordIndex:
    """Masks of the titles with a given word or prefix; bit n stands for the title n."""

    def __init__(self, titles: Iterable[tuple[int, Iterable[str]]], size: int):
        """`titles` are (position, words) pairs; `size` is the number of titles."""
        positions: dict[str, list[int]] = defaultdict(list)
        for position, words in titles:
            for word in words:
                positions[word].append(position)
        self._positions = dict(positions)
        self._words = sorted(positions)
        self._size = size

    def with_word(self, word: str) -> int:
        return mask_of(self._positions.get(word, ()), self._size)

    def with_prefix(self, prefix: str, max_words: int | None = None) -> int:
        """Return the mask of the titles with a word that begins with `prefix`.

        Only the first `max_words` such words, in alphabetical order, are considered.
        """
        start = bisect_left(self._words, prefix)
        end = bisect_left(self._words, f"{prefix}\U0010ffff", start)
        if max_words is not None:
            end = min(end, start + max_words)
        words = islice(self._words, start, end)
        return mask_of(chain.from_iterable(map(self._positions.__getitem__, words)), self._size)

    def matching(self, text_query: TextQuery) -> int:
        """Return the mask of the titles that match, as the index of the database would."""
        if isinstance(text_query, WordQuery):
            find = self.with_prefix if text_query.is_beginning else self.with_word
            return find(text_query.value)
        combine = and_ if isinstance(text_query, AllOf) else or_
        return reduce(combine, map(self.matching, text_query.parts))


class TitleWords:
    """Find titles by the beginnings of their words; bit n of a mask stands for the title n."""

    def __init__(self, titles: list[str]):
        words_by_title: dict[str, tuple[str, ...]] = {}
        known: dict[str, str] = {}  # each word is held once
        for title in titles:
            if title not in words_by_title:
                parts = (
                    known.setdefault(part, part) for parts in words_of(title) for part in parts
                )
                words_by_title[title] = tuple(dict.fromkeys(parts))
        index = WordIndex(
            ((n, words_by_title[title]) for n, title in enumerate(titles)), len(titles)
        )
        # Suggestions are requested while a word is typed, so once for each of its prefixes.
        self._with_prefix = lru_cache(maxsize=MAX_PREFIXES)(
            lambda prefix: index.with_prefix(prefix, MAX_WORDS)
        )
        self._spellings: dict[str, str] = {}
        for title in words_by_title:
            for word in re.findall(r"[^\W_]+", title):
                self._spellings.setdefault(fold(word), word.lower())

    def spelling(self, word: str) -> str:
        """Return a folded word with the accents that it has in a title, if it is in one."""
        return self._spellings.get(word, word)

    def with_prefixes(self, prefixes: list[str]) -> int:
        """Return the mask of the titles with, for each prefix, a word that begins with it."""
        return reduce(and_, map(self._with_prefix, prefixes)) if prefixes else 0
