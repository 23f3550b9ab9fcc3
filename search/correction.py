"""Correct the spelling of a query, with the words of public content only."""

from collections import Counter
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.caching import cached_until_change
from search.searchable import searchable_index
from text_search.analysis import language_of
from text_search.french import words_of
from text_search.index_reader import indexed_words

MIN_LENGTH, LONG = 5, 9  # letters; one typo is corrected from the first, two from the second
MAX_WORDS = 12  # of a query


class Vocabulary:
    """The words of public content, with their frequencies."""

    def __init__(self, words: Counter[str], code: str):
        self._counts = words
        stem = language_of(code).stem
        self._stem = stem
        self._stems = {stem(word) for word in words}
        self._all = list(words)
        self.nearest = cache(self._nearest)

    def has(self, word: str) -> bool:
        """Whether the search finds this word, its stem, or a word that begins with it."""
        return (
            self._stem(word) in self._stems
            or word in self._counts
            or any(other.startswith(word) for other in self._all)
        )

    def _nearest(self, word: str) -> str | None:
        """Return the closest word, or None if there is none or `word` is too short.

        Of several words at the same edit distance, the most frequent one is returned.
        """
        if len(word) < MIN_LENGTH or word.isdecimal():
            return None
        matches = process.extract(
            word,
            self._all,
            scorer=OSA.distance,
            score_cutoff=2 if len(word) >= LONG else 1,
            limit=20,
        )
        best = min(matches, key=lambda match: (match[1], -self._counts[match[0]]), default=None)
        return best[0] if best else None


@cached_until_change
def vocabulary(code: str) -> Vocabulary:
    """Return the words of all searchable objects, and of no draft or private page."""
    positions = searchable_index(code).positions
    counts: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for key, columns in indexed_words("title", "body"):
        if key in positions:
            texts.update(columns)
    for text, times in texts.items():
        # In the index, each word is followed by its stem.
        for word in text.split()[::2]:
            counts[word] += times
    return Vocabulary(counts, code)


def correct_spelling(text: str, code: str) -> str | None:
    """Return `text` with its unknown words corrected, or None if none of them can be."""
    known_words = vocabulary(code)
    spelling = searchable_index(code).title_words.spelling
    words, changed = [], False
    for parts in words_of(text)[:MAX_WORDS]:
        for part in parts:
            nearest = None if known_words.has(part) else known_words.nearest(part)
            changed = changed or nearest is not None
            words.append(spelling(nearest or part))
    return " ".join(words) if changed else None
