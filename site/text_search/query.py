"""Build index queries from the text that visitors type."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.translation import get_language
from modelsearch.query import PlainText

from text_search.analysis import AllOf, TextQuery, WordQuery, fold_words, parse_query
from text_search.index_reader import matching_entries
from text_search.synonyms import synonym_table

NOTHING = WordQuery("0")  # the stem mark alone, which is never indexed


def build_query(text: str, code: str | None = None) -> TextQuery:
    """Return the query for a text, by default in the language of the page. NOTHING if no word."""
    code = code or get_language() or settings.LANGUAGE_CODE
    return parse_query(text, code, synonym_table(code)) or NOTHING


def build_prefix_query(text: str) -> TextQuery:
    """Return a query for a word beginning with each word of a text. NOTHING if no word."""
    prefixes = tuple(WordQuery(word, is_beginning=True) for word in fold_words(text).split())
    return AllOf(prefixes) if prefixes else NOTHING


def serialize(
    query: TextQuery, format_word: Callable[[WordQuery], str], and_: str, or_: str
) -> str:
    """Return the query in a database's syntax. Words are alphanumeric and need no escaping."""
    if isinstance(query, WordQuery):
        return format_word(query)
    parts = [serialize(part, format_word, and_, or_) for part in query.parts]
    return f"({(and_ if isinstance(query, AllOf) else or_).join(parts)})"


def query_of_compiler(compiler: Any, query: PlainText) -> TextQuery:
    """Return the query for the text of `query`, of prefixes if `compiler` is for autocompletion."""
    build = build_prefix_query if compiler.LAST_TERM_IS_PREFIX else build_query
    return build(query.query_string)


def matching_pks(model: type[Model], query: TextQuery) -> list[int]:
    """Return the pks of the objects of `model` that match, public or not, in no order."""
    from text_search.backend import lookup  # it reads models, which may import this module

    of_model = ContentType.objects.get_for_model(model).pk
    entries = matching_entries(lookup(query))
    return [pk for content_type, pk in entries if content_type == of_model]
