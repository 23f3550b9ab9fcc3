"""The PostgreSQL search backend, which compares analysed words, without a dictionary."""

from typing import Any

from django.contrib.postgres.search import SearchQuery
from modelsearch.backends.database.postgres import postgres
from modelsearch.query import PlainText

from text_search.analysis import TextQuery, WordQuery
from text_search.indexing import AnalysingIndex
from text_search.query import query_of_compiler, serialize

CONFIG = "simple"


def lookup(query: TextQuery) -> SearchQuery:
    """Return the query as a `tsquery`."""
    text = serialize(query, _format_word, " & ", " | ")
    return SearchQuery(text, config=CONFIG, search_type="raw")


def _format_word(query: WordQuery) -> str:
    return f"'{query.value}'{':*' if query.is_beginning else ''}"


class _AnalysingCompiler:
    def build_tsquery_content(
        self, query: Any, config: str | None = None, invert: bool = False
    ) -> Any:
        if isinstance(query, PlainText):
            found = lookup(query_of_compiler(self, query))
            return ~found if invert else found
        return super().build_tsquery_content(query, config=config, invert=invert)  # type: ignore[misc]


class QueryCompiler(_AnalysingCompiler, postgres.PostgresSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(_AnalysingCompiler, postgres.PostgresAutocompleteQueryCompiler):
    pass


class Index(AnalysingIndex, postgres.PostgresIndex):
    pass


class SearchBackend(postgres.PostgresSearchBackend):
    """The backend of modelsearch, with the analysis of `text_search.analysis`."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params | {"SEARCH_CONFIG": CONFIG})
