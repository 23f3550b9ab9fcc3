"""Wagtail's own backend of the database before the same table; `pytest -rP` shows its score."""

import pytest
from django.core.management import call_command
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from core import clock
from core.models import Theme
from search.results import SearchQuery, SearchResults
from tests.search.table import Expected, read_table
from tests.search.test_table import slugs_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.searches]

STOCK = {"default": {"BACKEND": "modelsearch.backends.database"}}


def is_answered_by_stock(expected: Expected, operator: str) -> bool:
    """Whether it answers as the table wants; pages or themes may stand first, whichever helps."""
    pages = [
        page.slug for page in Page.objects.live().search(expected.query, operator=operator)[:500]
    ]
    themes = [theme.slug for theme in search_themes(expected.query, operator)]
    return not all(expected.faults(slugs) for slugs in (pages + themes, themes + pages))


def search_themes(text: str, operator: str):
    return get_search_backend().search(text, Theme.objects.all(), operator=operator)


def test_the_stock_backend_answers_less_of_the_table(programme_2020, settings):
    table = read_table()
    ours = sum(
        not expected.faults(slugs_of(SearchResults(SearchQuery(expected.query), clock.now(), "fr")))
        for expected in table
    )
    settings.WAGTAILSEARCH_BACKENDS = STOCK
    call_command("update_index", verbosity=0)
    scores = {
        operator: sum(is_answered_by_stock(expected, operator) for expected in table)
        for operator in ("and", "or")
    }
    print(f"{ours} of {len(table)}; stock: {scores}")  # noqa: T201 - shown by `pytest -rP`
    assert max(scores.values()) < ours
