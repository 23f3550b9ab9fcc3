"""What visitors type on the Programme 2020, and what they find."""

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from core import clock
from core.models import Theme
from search.results import SearchQuery, SearchResults
from tests.search.table import read_table

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


def slugs_of(results: SearchResults) -> list[str]:
    """The slugs of all results, the likeliest first."""
    theme = ContentType.objects.get_for_model(Theme).pk
    pages = dict(Page.objects.values_list("pk", "slug"))
    themes = dict(Theme.objects.values_list("pk", "slug"))
    keys = [results.index.keys[position] for position in results.ordered(results.mask)]
    return [(themes if content_type == theme else pages)[pk] for content_type, pk in keys]


def test_every_question_of_the_table_finds_what_it_must(programme_2020):
    table = read_table()
    assert len(table) >= 150
    faults = {}
    for expected in table:
        results = SearchResults(SearchQuery(expected.query), clock.now(), "fr")
        if found := expected.faults(slugs_of(results)):
            faults[expected.query] = found
    assert faults == {}
