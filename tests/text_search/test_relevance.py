"""SQLite gives results in the order of modelsearch, and reads their scores once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from tests.factories import day, make_event

if connection.vendor != "sqlite":
    pytest.skip("PostgreSQL ranks rows as it reads", allow_module_level=True)

from modelsearch.backends.database.sqlite.sqlite import SQLiteSearchResults

pytestmark = [pytest.mark.searches, pytest.mark.django_db]


@pytest.fixture
def events(home):
    """Events that have the word more or less often, in texts of several lengths."""
    for number in range(12):
        title = " ".join(["Rencontre"] * (number % 3 + 1) + ["habitat"] * (number % 4))
        words = "rencontre des habitants " * (number % 5)
        make_event(None, day(2020, 11, 1), title=title, summary=words, live=number != 7)


SEARCHES = ("search", "autocomplete")


@pytest.mark.parametrize("search", SEARCHES)
@pytest.mark.parametrize("text", ["rencontre", "renc", "rencontres habitat", "introuvable"])
def test_results_are_in_the_order_of_modelsearch(events, search, text):
    for pages in (Page.objects.all(), Page.objects.filter(live=True).specific()):
        found = getattr(get_search_backend(), search)(text, pages)
        expected = SQLiteSearchResults(found.backend, found.query_compiler)
        assert [page.pk for page in found] == [page.pk for page in expected]
        assert [page.pk for page in found[2:5]] == [page.pk for page in expected[2:5]]
        assert found.count() == expected.count()
        assert [type(page) for page in found] == [type(page) for page in expected]


@pytest.mark.parametrize("search", SEARCHES)
def test_a_row_has_the_score_that_is_asked_for(events, search):
    found = getattr(get_search_backend(), search)("rencontre", Page.objects.all())
    expected = SQLiteSearchResults(found.backend, found.query_compiler)
    assert [page.score for page in found.annotate_score("score")] == [
        page.score for page in expected.annotate_score("score")
    ]


def test_an_order_of_ones_own_is_kept(events):
    pages = Page.objects.order_by("-title")
    found = get_search_backend().search("rencontre", pages, order_by_relevance=False)
    assert [page.title for page in found] == sorted((page.title for page in found), reverse=True)


def test_the_text_is_matched_once(events):
    found = get_search_backend().autocomplete("rencontre", Page.objects.all())
    with CaptureQueriesContext(connection) as captured:
        found.count()
        list(found[:5])
        list(found[5:10])
    assert sum(query["sql"].count("MATCH") for query in captured) == 1
