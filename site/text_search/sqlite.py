"""The SQLite search backend: FTS5 compares analysed words."""

from functools import cached_property
from typing import Any

from django.db.models import Model
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.backends.database.sqlite.query import (
    LexemeCombinable,
    MatchExpression,
    SearchQueryExpression,
)
from modelsearch.query import PlainText
from modelsearch.utils import get_descendants_content_types_pks

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
    @cached_property
    def ranked_pks(self: Any) -> list:
        """The pks of the results of a plain text, by relevance, the newest first among equals."""
        scores = self.scores()
        pks = self.queryset.filter(pk__in=list(scores)).order_by("-pk").values_list("pk", flat=True)
        return sorted(pks, key=lambda pk: scores[str(pk)])

    def scores(self: Any) -> dict[str, float]:
        """Return the scores of all objects that match, by pk as text; the least is the best."""
        from wagtail.search.models import SQLiteFTSIndexEntry

        text = self.build_search_query(self.query)
        # Filtered by type, SQLite would match the words of each entry of that type, one by one.
        entries = SQLiteFTSIndexEntry.objects.filter(
            MatchExpression(self.fields or self.FTS_TABLE_FIELDS, text)
        ).annotate(score=self._build_rank_expression(self.get_search_vectors(), None))
        types = set(get_descendants_content_types_pks(self.queryset.model))
        rows = entries.values_list("index_entry__content_type", "index_entry__object_id", "score")
        return {pk: score for content_type, pk, score in rows if content_type in types}

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


class SearchResults(sqlite.SQLiteSearchResults):
    """Results by relevance: modelsearch would search for the text again for each of them."""

    @property
    def _is_ranked(self) -> bool:
        compiler = self.query_compiler
        return compiler.order_by_relevance and isinstance(compiler.query, PlainText)

    def _do_search(self) -> list[Model]:
        if not self._is_ranked:
            return super()._do_search()
        compiler = self.query_compiler
        pks = compiler.ranked_pks[self.start : self.stop]
        found = compiler.queryset.in_bulk(pks)
        rows = [found[pk] for pk in pks if pk in found]
        if self._score_field:
            scores = compiler.scores()
            for row in rows:
                setattr(row, self._score_field, scores[str(row.pk)])
        return rows

    def _do_count(self) -> int:
        if not self._is_ranked:
            return super()._do_count()
        return len(self.query_compiler.ranked_pks[self.start : self.stop])


class SearchBackend(sqlite.SQLiteSearchBackend):
    """The backend of modelsearch, with the analysis of `text_search.analysis`."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index
    results_class = SearchResults
