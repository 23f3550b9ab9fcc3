"""One typo in a long word: the nearest word that something public has."""

from collections import Counter
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.caching import cached_until_change
from search.searchable import searchable
from text_search.analysis import language_of
from text_search.french import words_of
from text_search.index_reader import indexed_words

MIN_LENGTH, LONG = 5, 9  # letters: one typo from the first, two from the second
MAX_WORDS = 12  # of a question that is corrected


class Vocabulary:
    """The words of what may be found, with how many times each is there."""

    def __init__(self, words: Counter[str], code: str):
        self._counts = words
        stem = language_of(code).stem
        self._stem = stem
        self._stems = {stem(word) for word in words}
        self._all = list(words)
        self.nearest = cache(self._nearest)

    def has(self, word: str) -> bool:
        """Whether the search finds this word, or one that begins with it."""
        return (
            self._stem(word) in self._stems
            or word in self._counts
            or any(each.startswith(word) for each in self._all)
        )

    def _nearest(self, word: str) -> str | None:
        """The nearest word, the most frequent of those; None where the word is too far or short."""
        if len(word) < MIN_LENGTH or word.isdigit():
            return None
        found = process.extract(
            word,
            self._all,
            scorer=OSA.distance,
            score_cutoff=2 if len(word) >= LONG else 1,
            limit=20,
        )
        best = min(found, key=lambda each: (each[1], -self._counts[each[0]]), default=None)
        return best[0] if best else None


@cached_until_change
def vocabulary(code: str) -> Vocabulary:
    """The words of all that may be found, and of nothing else: drafts have theirs."""
    known = searchable(code).positions
    counts: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for key, found in indexed_words("title", "body"):
        if key in known:
            texts.update(found)
    for text, times in texts.items():
        # Each word is followed by its stem.
        for word in text.split()[::2]:
            counts[word] += times
    return Vocabulary(counts, code)


def correct(text: str, code: str) -> str | None:
    """The words of `text` with those that nothing has put right; None where none can be."""
    known = vocabulary(code)
    written = searchable(code).title_words.written
    words, changed = [], False
    for parts in words_of(text)[:MAX_WORDS]:
        for part in parts:
            near = None if known.has(part) else known.nearest(part)
            changed = changed or near is not None
            words.append(written(near or part))
    return " ".join(words) if changed else None
