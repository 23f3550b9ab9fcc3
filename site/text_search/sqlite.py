"""The SQLite search backend: FTS5 compares analysed words."""

from typing import Any

from modelsearch.backends.database.sqlite import sqlite
from modelsearch.backends.database.sqlite.query import LexemeCombinable, SearchQueryExpression
from modelsearch.query import PlainText

from text_search.analysis import TextQuery, WordQuery
from text_search.indexing import AnalysingIndex
from text_search.query import query_of_compiler, serialize


class _Serialized(LexemeCombinable):
    """A query in FTS5 syntax. The lexemes of modelsearch are combined without brackets."""

    def __init__(self, query: TextQuery) -> None:
        super().__init__()
        self.text = serialize(query, _format_word, " AND ", " OR ")

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        return "%s", [self.text]


def lookup(query: TextQuery) -> SearchQueryExpression:
    """Return the query as an FTS5 expression."""
    return SearchQueryExpression(_Serialized(query))


def _format_word(query: WordQuery) -> str:
    return f'"{query.value}"{"*" if query.is_beginning else ""}'


class _AnalysingCompiler:
    def build_search_query_content(self, query: Any, config: str | None = None) -> Any:
        if isinstance(query, PlainText):
            return lookup(query_of_compiler(self, query))
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]


class QueryCompiler(_AnalysingCompiler, sqlite.SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(_AnalysingCompiler, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class Index(AnalysingIndex, sqlite.SQLiteIndex):
    pass


class SearchBackend(sqlite.SQLiteSearchBackend):
    """The backend of modelsearch, with the analysis of `text_search.analysis`."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index
