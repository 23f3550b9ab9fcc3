"""PostgreSQL's part of the search: its text search compares words, with no dictionary."""

from typing import Any

from django.contrib.postgres.search import SearchQuery
from modelsearch.backends.database.postgres import postgres
from modelsearch.query import PlainText

from text_search.analysis import TextQuery, WordQuery
from text_search.indexing import AnalysingIndex
from text_search.query import query_of_compiler, serialize

CONFIG = "simple"


def lookup(question: TextQuery) -> SearchQuery:
    """The question as a `tsquery`."""
    return SearchQuery(serialize(question, _needle, " & ", " | "), config=CONFIG, search_type="raw")


def _needle(needle: WordQuery) -> str:
    return f"'{needle.value}'{':*' if needle.is_beginning else ''}"


class _Analysing:
    def build_tsquery_content(
        self, query: Any, config: str | None = None, invert: bool = False
    ) -> Any:
        if isinstance(query, PlainText):
            found = lookup(query_of_compiler(self, query))
            return ~found if invert else found
        return super().build_tsquery_content(query, config=config, invert=invert)  # type: ignore[misc]


class QueryCompiler(_Analysing, postgres.PostgresSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(_Analysing, postgres.PostgresAutocompleteQueryCompiler):
    pass


class Index(AnalysingIndex, postgres.PostgresIndex):
    pass


class SearchBackend(postgres.PostgresSearchBackend):
    """modelsearch's, with our analysis before it."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params | {"SEARCH_CONFIG": CONFIG})
