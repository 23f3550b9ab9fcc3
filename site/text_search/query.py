"""What is asked of an index: the words of a visitor, analysed."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model
from django.utils.translation import get_language
from modelsearch.query import PlainText

from text_search.analysis import AllOf, TextQuery, WordQuery, fold_words, parse_query
from text_search.index_reader import matching_entries
from text_search.synonyms import synonym_table

NOTHING = WordQuery("0")  # a mark without a stem, which no text gives


def build_query(text: str, code: str | None = None) -> TextQuery:
    """What a text asks in a language, by default the page's; without a word, what none answers."""
    code = code or get_language() or settings.LANGUAGE_CODE
    return parse_query(text, code, synonym_table(code)) or NOTHING


def build_prefix_query(text: str) -> TextQuery:
    """What holds a word that begins as each word of a text."""
    needles = tuple(WordQuery(word, is_beginning=True) for word in fold_words(text).split())
    return AllOf(needles) if needles else NOTHING


def serialize(
    question: TextQuery, needle: Callable[[WordQuery], str], both: str, either: str
) -> str:
    """The question in a vendor's signs. Needles are letters and figures: nothing needs escaping."""
    if isinstance(question, WordQuery):
        return needle(question)
    parts = [serialize(part, needle, both, either) for part in question.parts]
    return f"({(both if isinstance(question, AllOf) else either).join(parts)})"


def query_of_compiler(compiler: Any, query: PlainText) -> TextQuery:
    """What a vendor's compiler is to ask for a text, of the words or of their beginnings."""
    of_text = build_prefix_query if compiler.LAST_TERM_IS_PREFIX else build_query
    return of_text(query.query_string)


def matching_pks(model: type[Model], text: str) -> list[int]:
    """The pks of the objects of `model` that hold all these words, public or not, in no order."""
    results = model.objects.search(text, order_by_relevance=False)  # type: ignore[attr-defined]
    compiler = results.query_compiler
    is_postgresql = connection.vendor == "postgresql"
    build = compiler.build_tsquery if is_postgresql else compiler.build_search_query
    query = build(compiler.query, config=compiler.get_config(results.backend))
    of_model = ContentType.objects.get_for_model(model).pk
    return [pk for content_type, pk in matching_entries(query) if content_type == of_model]
