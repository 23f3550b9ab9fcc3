"""SQLite's part of the search: FTS5 compares words."""

from typing import Any

from modelsearch.backends.database.sqlite import sqlite
from modelsearch.backends.database.sqlite.query import LexemeCombinable, SearchQueryExpression
from modelsearch.query import PlainText

from text_search.analysis import TextQuery, WordQuery
from text_search.indexing import AnalysingIndex
from text_search.query import query_of_compiler, serialize


class _Written(LexemeCombinable):
    """A question already in FTS5's signs: modelsearch's own lexemes combine without brackets."""

    def __init__(self, question: TextQuery) -> None:
        super().__init__()
        self.words = serialize(question, _needle, " AND ", " OR ")

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        return "%s", [self.words]


def lookup(question: TextQuery) -> SearchQueryExpression:
    """The question as FTS5 reads it."""
    return SearchQueryExpression(_Written(question))


def _needle(needle: WordQuery) -> str:
    return f'"{needle.value}"{"*" if needle.is_beginning else ""}'


class _Analysing:
    def build_search_query_content(self, query: Any, config: str | None = None) -> Any:
        if isinstance(query, PlainText):
            return lookup(query_of_compiler(self, query))
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]


class QueryCompiler(_Analysing, sqlite.SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(_Analysing, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class Index(AnalysingIndex, sqlite.SQLiteIndex):
    pass


class SearchBackend(sqlite.SQLiteSearchBackend):
    """modelsearch's, with our analysis before it."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index
