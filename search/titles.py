"""In-memory indexes of the words of titles, for suggestions and for ranking results."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Set
from functools import lru_cache, reduce
from itertools import chain, islice
from operator import and_, or_
from typing import Any

from agenda.bitmasks import mask_of
from core.text import fold
from text_search.analysis import AllOf, TextQuery, WordQuery
from text_search.french.words import words_of

type Titles = Iterable[tuple[Hashable, Iterable[str]]]

MAX_PREFIXES = 512  # whose masks are cached in each process
MAX_WORDS = 40  # with the same prefix whose titles are suggested


class WordIndex:
    """Masks of the titles with a given word or prefix.

    Titles have keys, which stay the same when others come before them; their positions in the
    masks are looked up.
    """

    def __init__(self, titles: Titles, positions: Mapping[Any, int]):
        """`titles` are (key, words) pairs, `positions` those of the keys."""
        self._positions = positions
        keys: dict[str, list[Hashable]] = defaultdict(list)
        for key, words in titles:
            for word in words:
                keys[word].append(key)
        self._keys = dict(keys)
        self._words = sorted(keys)

    def replaced(
        self, keys: Set[Hashable], titles: Titles, positions: Mapping[Any, int]
    ) -> "WordIndex":
        """Return the index with these titles instead of those with these keys."""
        index = WordIndex((), positions)
        index._keys = self._keys.copy()
        for word, of_word in self._keys.items():
            if not keys.isdisjoint(of_word):
                index._keys[word] = [key for key in of_word if key not in keys]
        for key, words in titles:
            for word in words:
                index._keys[word] = [*index._keys.get(word, ()), key]
        for word in [word for word, of_word in index._keys.items() if not of_word]:
            del index._keys[word]
        is_same = index._keys.keys() == self._keys.keys()
        index._words = self._words if is_same else sorted(index._keys)
        return index

    def _mask(self, keys: Iterable[Hashable]) -> int:
        return mask_of(map(self._positions.__getitem__, keys), len(self._positions))

    def with_word(self, word: str) -> int:
        return self._mask(self._keys.get(word, ()))

    def with_prefix(self, prefix: str, max_words: int | None = None) -> int:
        """Return the mask of the titles with a word that begins with `prefix`.

        Only the first `max_words` such words, in alphabetical order, are considered.
        """
        start = bisect_left(self._words, prefix)
        end = bisect_left(self._words, f"{prefix}\U0010ffff", start)
        if max_words is not None:
            end = min(end, start + max_words)
        words = islice(self._words, start, end)
        return self._mask(chain.from_iterable(map(self._keys.__getitem__, words)))

    def matching(self, text_query: TextQuery) -> int:
        """Return the mask of the titles that match, as the index of the database would."""
        if isinstance(text_query, WordQuery):
            find = self.with_prefix if text_query.is_beginning else self.with_word
            return find(text_query.value)
        combine = and_ if isinstance(text_query, AllOf) else or_
        return reduce(combine, map(self.matching, text_query.parts))


class TitleWords:
    """Find titles by the beginnings of their words."""

    def __init__(self, titles: Mapping[Any, str], positions: Mapping[Any, int]):
        self._spellings: dict[str, str] = {}
        self._find_in(WordIndex(self._words_of(titles), positions))

    def replaced(
        self,
        keys: Set[Hashable],
        titles: Mapping[Any, str],
        positions: Mapping[Any, int],
    ) -> "TitleWords":
        """Return the index with these titles instead of those with these keys."""
        words = TitleWords({}, positions)
        words._spellings = self._spellings.copy()
        words._find_in(self._index.replaced(keys, words._words_of(titles), positions))
        return words

    def _find_in(self, index: WordIndex) -> None:
        self._index = index
        # Suggestions are requested while a word is typed, so once for each of its prefixes.
        self._with_prefix = lru_cache(maxsize=MAX_PREFIXES)(
            lambda prefix: index.with_prefix(prefix, MAX_WORDS)
        )

    def _words_of(self, titles: Mapping[Any, str]) -> Titles:
        """Return the words of titles, and keep how they are spelled."""
        words_by_title: dict[str, tuple[str, ...]] = {}
        known: dict[str, str] = {}  # each word is held once
        for title in titles.values():
            if title not in words_by_title:
                parts = (
                    known.setdefault(part, part) for parts in words_of(title) for part in parts
                )
                words_by_title[title] = tuple(dict.fromkeys(parts))
        for title in words_by_title:
            for word in re.findall(r"[^\W_]+", title):
                self._spellings.setdefault(fold(word), word.lower())
        return [(key, words_by_title[title]) for key, title in titles.items()]

    def spelling(self, word: str) -> str:
        """Return a folded word with the accents that it has in a title, if it is in one."""
        return self._spellings.get(word, word)

    def with_prefixes(self, prefixes: list[str]) -> int:
        """Return the mask of the titles with, for each prefix, a word that begins with it."""
        return reduce(and_, map(self._with_prefix, prefixes)) if prefixes else 0
