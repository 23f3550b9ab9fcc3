"""The undocumented parts of modelsearch that the search relies on."""

import inspect
import re

import pytest
from django.contrib.postgres.search import CombinedSearchVector
from django.db import connection
from django.db.models import F
from modelsearch import index
from modelsearch.backends import get_search_backends
from modelsearch.backends.database.postgres import postgres
from modelsearch.query import PlainText
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from home.models import StandardPage
from tests.upgrades.reading import has_all, parameters
from text_search import index_reader

pytestmark = pytest.mark.searches

is_postgresql = connection.vendor == "postgresql"
only_on_sqlite = pytest.mark.skipif(is_postgresql, reason="SQLite only")
only_on_postgresql = pytest.mark.skipif(not is_postgresql, reason="PostgreSQL only")


def test_postgresqls_compilers_build_a_question_from_a_text():
    for compiler, is_prefix in (
        (postgres.PostgresSearchQueryCompiler, False),
        (postgres.PostgresAutocompleteQueryCompiler, True),
    ):
        assert compiler.LAST_TERM_IS_PREFIX is is_prefix
        assert parameters(compiler.build_tsquery_content) == ["query", "config", "invert"]
        assert parameters(compiler.build_tsquery) == ["query", "config"]
        assert parameters(compiler.get_config) == ["backend"]


@only_on_sqlite
def test_sqlites_compilers_build_a_question_from_a_text():
    from modelsearch.backends.database.sqlite import sqlite

    for compiler, is_prefix in (
        (sqlite.SQLiteSearchQueryCompiler, False),
        (sqlite.SQLiteAutocompleteQueryCompiler, True),
    ):
        assert compiler.LAST_TERM_IS_PREFIX is is_prefix
        assert parameters(compiler.build_search_query_content) == ["query", "config"]
        assert parameters(compiler.build_search_query) == ["query", "config"]
        assert parameters(compiler.get_config) == ["backend"]


@only_on_sqlite
def test_sqlite_takes_a_question_in_its_own_signs():
    from modelsearch.backends.database.sqlite.query import MatchExpression, SearchQueryExpression

    assert parameters(SearchQueryExpression)[0] == "value"
    assert parameters(MatchExpression) == ["columns", "query"]


@only_on_sqlite
def test_sqlites_results_are_ranked_and_counted_in_two_methods(db):
    from modelsearch.backends.database.sqlite import sqlite

    assert sqlite.SQLiteSearchBackend.results_class is sqlite.SQLiteSearchResults
    has_all(sqlite.SQLiteSearchResults, "_do_search", "_do_count", "get_queryset")
    compiler = sqlite.SQLiteSearchQueryCompiler
    assert parameters(compiler._build_rank_expression) == ["vectors", "config"]
    assert parameters(compiler.get_search_vectors) == []
    assert get_descendants_content_types_pks(StandardPage)


def test_a_text_is_asked_as_plain_words():
    assert PlainText("élus").query_string == "élus"


def test_a_backend_is_made_of_an_index_and_two_compilers(db):
    backend = get_search_backend()
    has_all(type(backend), "query_compiler_class", "autocomplete_query_compiler_class")
    assert type(backend.get_index_for_model(StandardPage)) is type(backend).index_class
    assert parameters(type(backend).index_class.__mro__[2].add_items) == ["model", "objs"]
    assert [type(each) for each in get_search_backends(with_auto_update=True)] == [type(backend)]
    assert parameters(backend.add_bulk) == ["model", "obj_list"]


def test_results_hold_what_they_ask(db):
    results = StandardPage.objects.search("élus", order_by_relevance=False)
    has_all(results, "query_compiler", "backend")
    assert isinstance(results.query_compiler.query, PlainText)


def test_a_search_field_reads_its_object_when_asked():
    field = index.RelatedFields("contact", [index.SearchField("name")])
    assert [each.field_name for each in field.fields] == ["name"]
    for kind in (index.SearchField, index.AutocompleteField, index.RelatedFields):
        assert parameters(kind.get_value) == ["obj"]
    has_all(StandardPage, "get_search_fields", "get_indexed_objects")


def test_an_entry_of_the_index_names_an_object_and_holds_its_words():
    names = {field.name for field in IndexEntry._meta.get_fields()}
    words = {"title_text", "body_text"} if is_postgresql else set()
    assert {"content_type", "object_id", "title", "body"} | words <= names
    assert IndexEntry._meta.db_table == "wagtailsearch_indexentry"


@only_on_sqlite
def test_a_row_of_words_on_sqlite_knows_its_entry():
    from wagtail.search.models import SQLiteFTSIndexEntry

    assert SQLiteFTSIndexEntry._meta.get_field("index_entry").related_model is IndexEntry


def test_the_code_asks_the_very_expression_of_the_index():
    assert 'F("title"), "||", F("body"), config=None' in inspect.getsource(index_reader)
    assert parameters(CombinedSearchVector)[:4] == ["lhs", "connector", "rhs", "config"]


@only_on_postgresql
def test_postgresql_has_the_index_on_that_expression(db):
    vector = CombinedSearchVector(F("title"), "||", F("body"), config=None)
    sql = str(IndexEntry.objects.annotate(vector=vector).values("vector").query)
    assert re.search(r'\("wagtailsearch_indexentry"."title" \|\| \S+"body"\)', sql)
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'search_title_and_body'")
        assert re.search(r"gin \(+title \|\| body\)", cursor.fetchone()[0])
