"""Highlight the words of a query in a title or in an extract of a text."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page
from wagtail.search import index

from text_search.analysis import STEM, TextQuery, WordQuery, language_of
from text_search.french import words_of
from text_search.french.inclusive import ENDINGS
from text_search.indexing import text_of

LENGTH = 180  # characters
TAG = re.compile(r"<[^<>]*>")
NAMES = {"network_names", "term_names", "get_mode_display"}
# A word with its inclusive endings, to highlight the whole of « élu·e·s ».
WORD = re.compile(rf"[^\W_]+(?:[-‐‑·.•‧⋅∙/(](?:{ENDINGS})s?\)?s?(?![^\W_]))*")


class Highlighter:
    """Highlights the words that match a text query."""

    matched_stems: Callable[[str], frozenset[str]]
    """Return the stems of a word that match the query; the result is cached by word."""

    def __init__(self, text_query: TextQuery, code: str):
        queries = list(_word_queries(text_query))
        self._stem = language_of(code).stem
        self._stems = {query.value[len(STEM) :] for query in queries if query.value[:1] == STEM}
        self._words = {query.value for query in queries if not query.is_beginning}
        self._prefixes = tuple(query.value for query in queries if query.is_beginning)
        self.matched_stems = cache(self._matched_stems)

    def _matched_stems(self, word: str) -> frozenset[str]:
        return frozenset(
            self._stem(part)
            for parts in words_of(word)
            for part in parts
            if part in self._words
            or self._stem(part) in self._stems
            or part.startswith(self._prefixes)
        )

    def matched_stems_in(self, text: str) -> frozenset[str]:
        """Return the stems of the words of `text` that match the query."""
        return frozenset().union(*(self.matched_stems(match[0]) for match in WORD.finditer(text)))

    def highlight(self, text: str) -> SafeString:
        """Return the text, escaped, with <mark> around the words that match."""
        pieces, last = [], 0
        for match in WORD.finditer(text):
            if self.matched_stems(match[0]):
                pieces.append(
                    f"{escape(text[last : match.start()])}<mark>{escape(match[0])}</mark>"
                )
                last = match.end()
        return mark_safe("".join(pieces) + escape(text[last:]))

    def snippet(self, text: str) -> SafeString:
        """Return an extract around the first match, or the beginning of the text without one."""
        first = next((m.start() for m in WORD.finditer(text) if self.matched_stems(m[0])), 0)
        start = max(0, first - LENGTH // 3)
        if start:
            start = text.find(" ", start, first) + 1 or first
        end = start + LENGTH
        if end < len(text):
            end = max(text.rfind(" ", first, end), first + 1)
        extract = self.highlight(text[start:end].strip())
        before, after = "… " if start else "", " …" if end < len(text) else ""
        return mark_safe(f"{before}{extract}{after}") if extract else SafeString()


def _word_queries(text_query: TextQuery) -> Iterator[WordQuery]:
    if isinstance(text_query, WordQuery):
        yield text_query
    else:
        for part in text_query.parts:
            yield from _word_queries(part)


def searchable_texts(page: Page) -> Iterator[str]:
    """Yield the plain text of each indexed field of a page but its title, and of each session.

    The names of its networks and terms are left out: the caller reads them for all pages at once.
    """
    for field in page.get_search_fields():
        if isinstance(field, index.RelatedFields) and field.field_name == "sessions":
            for session in page.sessions.all():
                yield " · ".join(_field_texts(session, field.fields))
        elif field.field_name not in {"title", *NAMES}:
            yield from _field_texts(page, [field])


def _field_texts(instance, fields: list) -> Iterator[str]:
    for field in fields:
        if isinstance(field, index.SearchField) and (
            text := plain(text_of(field.get_value(instance)))
        ):
            yield text


def plain(text: str) -> str:
    """Return the text without tags, on one line."""
    if "<" in text:
        # A parser reads a text of unclosed tags once for each.
        text = unescape(TAG.sub(" ", text))
    return " ".join(text.split())
