"""Analyse indexed texts and queries, in French and English.

Each word is indexed twice: folded, to be found by prefix, and as its stem after a mark, so that
no prefix matches a stem.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from text_search import french, stop_words

STEM = "0"  # the mark: no typed word starts with it followed by letters
MIN_PREFIX_LENGTH = 3  # letters


@dataclass(frozen=True)
class Language:
    """The stemmer and the stop words of a language, for folded words."""

    stem: Callable[[str], str]
    stop_words: frozenset[str]


LANGUAGES = {
    "fr": Language(lru_cache(maxsize=50_000)(french.stem), stop_words.FRENCH),
    "en": Language(
        lru_cache(maxsize=50_000)(snowballstemmer.stemmer("english").stemWord),
        stop_words.ENGLISH,
    ),
}


def language_of(code: str) -> Language:
    """Return the Language of a code such as `fr` or `en-gb`; French if it is unknown."""
    return LANGUAGES.get(code.split("-")[0], LANGUAGES["fr"])


@dataclass(frozen=True)
class WordQuery:
    """A word of the index or, if `is_beginning`, a prefix."""

    value: str
    is_beginning: bool = False


@dataclass(frozen=True)
class AllOf:
    parts: tuple["TextQuery", ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple["TextQuery", ...]


type TextQuery = WordQuery | AllOf | AnyOf


def fold_words(text: str) -> str:
    """Return the folded words of a text; those with hyphens also joined."""
    words = []
    for parts in french.words_of(text):
        words += parts
        if len(parts) > 1:
            words.append("".join(parts)[: french.words.MAX_LENGTH])
    return " ".join(words)


def index_text(text: str, code: str) -> str:
    """Return the text to index: each folded word, and its marked stem."""
    stem = language_of(code).stem
    return " ".join(f"{word} {STEM}{stem(word)}" for word in fold_words(text).split())


def content_words(text: str, code: str) -> list[list[str]]:
    """Return the words that are not stop words, or all if there is no other, split at hyphens."""
    stop_words = language_of(code).stop_words
    words = french.words_of(text)
    content = [parts for parts in words if not stop_words.issuperset(parts)]
    return content or words


@lru_cache(maxsize=20_000)  # titles, which each query is compared with
def stems_of(text: str, code: str) -> tuple[str, ...]:
    """Return the stems of the content words of a text."""
    stem = language_of(code).stem
    return tuple(stem(part) for parts in content_words(text, code) for part in parts)


def build_word_query(parts: list[str], code: str) -> TextQuery:
    """Return a query for the forms of a word, its prefix, with hyphens or without."""
    stem = language_of(code).stem
    apart = [
        AnyOf((WordQuery(STEM + stem(part)), WordQuery(part, is_beginning=True)))
        if len(part) >= MIN_PREFIX_LENGTH
        else WordQuery(part)
        for part in parts
    ]
    if len(apart) == 1:
        return apart[0]
    joined = "".join(parts)[: french.words.MAX_LENGTH]
    return AnyOf((AllOf(tuple(apart)), WordQuery(joined, is_beginning=True)))


def is_held(query: TextQuery, words: frozenset[str]) -> bool:
    """Whether a text matches the query, given the words of its `index_text`."""
    match query:
        case WordQuery(value, is_beginning=True):
            return any(word.startswith(value) for word in words)
        case WordQuery(value):
            return value in words
        case AllOf(parts):
            return all(is_held(part, words) for part in parts)
        case AnyOf(parts):
            return any(is_held(part, words) for part in parts)


def parse_query(text: str, code: str, forms: "SynonymTable | None" = None) -> TextQuery | None:
    """Return a query for all the content words of a text, or their synonyms in `forms`.

    None if there is no word.
    """
    terms = content_words(text, code)
    stem = language_of(code).stem
    stems = [(number, stem(part)) for number, parts in enumerate(terms) for part in parts]
    wanted: list[TextQuery] = []
    position = 0
    while position < len(stems):
        sequence = tuple(each for _number, each in stems[position:])
        length, others = forms.longest(sequence) if forms else (0, ())
        # Extend the end to a whole word: its parts between hyphens stay together.
        end = position + max(length, 1)
        last = stems[end - 1][0]
        while end < len(stems) and stems[end][0] == last:
            end += 1
        numbers = dict.fromkeys(number for number, _stem in stems[position:end])
        typed = tuple(build_word_query(terms[number], code) for number in numbers)
        own = AllOf(typed) if len(typed) > 1 else typed[0]
        synonyms = tuple(AllOf(tuple(WordQuery(STEM + s) for s in other)) for other in others)
        wanted.append(AnyOf((own, *synonyms)) if synonyms else own)
        position = end
    return AllOf(tuple(wanted)) if wanted else None


class SynonymTable:
    """Groups of synonyms, each a sequence of stems."""

    def __init__(self, groups: list[list[tuple[str, ...]]]):
        self._others: dict[tuple[str, ...], dict[tuple[str, ...], None]] = {}
        for group in groups:
            for form in group:
                same = self._others.setdefault(form, {})
                same.update(dict.fromkeys(other for other in group if other != form))
        self._longest = max(map(len, self._others), default=0)

    def longest(self, stems: tuple[str, ...]) -> tuple[int, tuple[tuple[str, ...], ...]]:
        """Return the length of the longest known form that starts `stems`, and its synonyms."""
        for length in range(min(len(stems), self._longest), 0, -1):
            if others := self._others.get(stems[:length]):
                return length, tuple(others)
        return 0, ()
