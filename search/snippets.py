"""Why a result answers: the words that do, marked in the sentence that has them."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from bs4 import BeautifulSoup
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page
from wagtail.search import index

from text_search.analysis import STEM, TextQuery, WordQuery, language_of
from text_search.french import words_of
from text_search.french.inclusive import ENDINGS
from text_search.indexing import text_of

LENGTH = 180  # characters
NAMES = {"network_names", "term_names", "get_mode_display"}
# A word with its inclusive endings: all of « élu·e·s » is marked.
WORD = re.compile(rf"[^\W_]+(?:[-‐‑·.•‧⋅∙/(](?:{ENDINGS})s?\)?s?(?![^\W_]))*")


class Marker:
    """Marks what answers a question."""

    answered: Callable[[str], frozenset[str]]
    """The stems of a word of a text, if it is one that was asked for."""

    def __init__(self, question: TextQuery, code: str):
        needles = list(_needles(question))
        self._stem = language_of(code).stem
        self._stems = {each.value[len(STEM) :] for each in needles if each.value[:1] == STEM}
        self._words = {each.value for each in needles if not each.is_beginning}
        self._beginnings = tuple(each.value for each in needles if each.is_beginning)
        self.answered = cache(self._answered)  # texts say the same words again and again

    def _answered(self, word: str) -> frozenset[str]:
        return frozenset(
            self._stem(part)
            for parts in words_of(word)
            for part in parts
            if part in self._words
            or self._stem(part) in self._stems
            or part.startswith(self._beginnings)
        )

    def answered_by(self, text: str) -> frozenset[str]:
        """The stems that were asked for, of those that a text has."""
        return frozenset().union(*(self.answered(found[0]) for found in WORD.finditer(text)))

    def marked(self, text: str) -> SafeString:
        """The text, escaped, with <mark> around what answers."""
        pieces, last = [], 0
        for found in WORD.finditer(text):
            if self.answered(found[0]):
                pieces.append(
                    f"{escape(text[last : found.start()])}<mark>{escape(found[0])}</mark>"
                )
                last = found.end()
        return mark_safe("".join(pieces) + escape(text[last:]))

    def snippet(self, text: str) -> SafeString:
        """Some of the text around the first word that answers; its beginning where none does."""
        first = next((f.start() for f in WORD.finditer(text) if self.answered(f[0])), 0)
        start = max(0, first - LENGTH // 3)
        if start:
            start = text.find(" ", start, first) + 1 or first
        end = start + LENGTH
        if end < len(text):
            end = max(text.rfind(" ", first, end), first + 1)
        shown = self.marked(text[start:end].strip())
        before, after = "… " if start else "", " …" if end < len(text) else ""
        return mark_safe(f"{before}{shown}{after}") if shown else SafeString()


def _needles(question: TextQuery) -> Iterator[WordQuery]:
    if isinstance(question, WordQuery):
        yield question
    else:
        for part in question.parts:
            yield from _needles(part)


def texts_of(page: Page) -> Iterator[str]:
    """What a page says below its title, field by field and session by session.

    The names of others, which are many queries, are left to whoever has read them.
    """
    for field in page.get_search_fields():
        if isinstance(field, index.RelatedFields) and field.field_name == "sessions":
            for session in page.sessions.all():
                yield " · ".join(_said(session, field.fields))
        elif field.field_name not in {"title", *NAMES}:
            yield from _said(page, [field])


def _said(row, fields: list) -> Iterator[str]:
    for field in fields:
        if isinstance(field, index.SearchField) and (text := plain(text_of(field.get_value(row)))):
            yield text


def plain(text: str) -> str:
    """Text without tags, on one line."""
    if "<" in text:
        text = BeautifulSoup(text, "html.parser").get_text(" ")
    return " ".join(text.split())
