"""What is indexed of a text, and what is asked of the index, in either language.

Each word is indexed as it is folded, for the beginning of a word finds the word, and as its
stem behind a mark, so that no stem is taken for the beginning of another word.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from text_search import french, stop_words

STEM = "0"  # the mark: what begins with it and letters is no word that anybody types
MIN_PREFIX_LENGTH = 3  # letters


@dataclass(frozen=True)
class Language:
    """What the analysis knows of a language. All take folded words."""

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
    """The language of a code such as `fr` or `en-gb`; French for those that are not known."""
    return LANGUAGES.get(code.split("-")[0], LANGUAGES["fr"])


@dataclass(frozen=True)
class WordQuery:
    """A word of the index: this one, or all that begin with it."""

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
    """The folded words of a text, those with hyphens also as one."""
    words = []
    for parts in french.words_of(text):
        words += parts
        if len(parts) > 1:
            words.append("".join(parts)[: french.words.MAX_LENGTH])
    return " ".join(words)


def index_text(text: str, code: str) -> str:
    """What a search field gives to the index: each word folded, and its stem."""
    stem = language_of(code).stem
    return " ".join(f"{word} {STEM}{stem(word)}" for word in fold_words(text).split())


def content_words(text: str, code: str) -> list[list[str]]:
    """The words that a question is about, each as its parts; all of them if it has no other."""
    stop_words = language_of(code).stop_words
    words = french.words_of(text)
    telling = [parts for parts in words if not stop_words.issuperset(parts)]
    return telling or words


@lru_cache(maxsize=20_000)  # titles, which every question is compared with
def stems_of(text: str, code: str) -> tuple[str, ...]:
    """The stems of what a text is about."""
    stem = language_of(code).stem
    return tuple(stem(part) for parts in content_words(text, code) for part in parts)


def build_word_query(parts: list[str], code: str) -> TextQuery:
    """Any form of a word, what begins with it, and with hyphens or without them."""
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


def parse_query(text: str, code: str, forms: "SynonymTable | None" = None) -> TextQuery | None:
    """What a visitor's words ask of the index: all of them, or what `forms` has in their place.

    None where there is no word.
    """
    terms = content_words(text, code)
    stem = language_of(code).stem
    stems = [(number, stem(part)) for number, parts in enumerate(terms) for part in parts]
    wanted: list[TextQuery] = []
    position = 0
    while position < len(stems):
        sequence = tuple(each for _number, each in stems[position:])
        length, others = forms.longest(sequence) if forms else (0, ())
        # A word with hyphens is taken whole, or with what follows it, and never in part.
        end = position + max(length, 1)
        last = stems[end - 1][0]
        while end < len(stems) and stems[end][0] == last:
            end += 1
        numbers = dict.fromkeys(number for number, _stem in stems[position:end])
        typed = tuple(build_word_query(terms[number], code) for number in numbers)
        own = AllOf(typed) if len(typed) > 1 else typed[0]
        told = tuple(AllOf(tuple(WordQuery(STEM + each) for each in other)) for other in others)
        wanted.append(AnyOf((own, *told)) if told else own)
        position = end
    return AllOf(tuple(wanted)) if wanted else None


class SynonymTable:
    """Sequences of stems that mean the same."""

    def __init__(self, groups: list[list[tuple[str, ...]]]):
        self._others: dict[tuple[str, ...], dict[tuple[str, ...], None]] = {}
        for group in groups:
            for form in group:
                same = self._others.setdefault(form, {})
                same.update(dict.fromkeys(other for other in group if other != form))
        self._longest = max(map(len, self._others), default=0)

    def longest(self, stems: tuple[str, ...]) -> tuple[int, tuple[tuple[str, ...], ...]]:
        """How many of the first of `stems` are a known form, and the forms that mean the same."""
        for length in range(min(len(stems), self._longest), 0, -1):
            if others := self._others.get(stems[:length]):
                return length, tuple(others)
        return 0, ()
