"""Rows that a process holds are those of the database at each request."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from agenda import results
from agenda.templatetags.facets import folded, in_sight
from core.models import Theme
from core.ordering import name_key
from programme.models import EventPage
from tests.factories import day, make_event

pytestmark = pytest.mark.django_db

ADDRESS = "/agenda/?periode=tout"


THEMES = [
    "Culture",
    "École",
    "Égalité",
    "Emploi",
    "Éducation",
    "Habitat",
    "Santé",
    "Sport",
    "Œuvres",
]


def facet_in(client, address: str):
    results = client.get(address).context["results"]
    return next(facet for facet in results.facets if facet.name == "theme")


def test_the_values_of_a_facet_keep_their_order_and_place_whatever_is_chosen(client, home):
    themes = [Theme.objects.create(name=name) for name in THEMES]
    for number, theme in enumerate(themes):
        for of_month in range(1 + number):
            event = make_event(None, day(2020, 10 + of_month % 3, 8), title=f"Rencontre {number}")
            event.themes.add(theme)
            event.save()
    by_name = sorted(THEMES, key=name_key)
    unseen = {"Culture", "École", "Égalité"}
    for chosen in (
        "",
        "&theme=sante",
        "&theme=oeuvres&theme=egalite",
        "&du=2020-12-01",
    ):
        facet = facet_in(client, ADDRESS + chosen)
        assert [choice.label for choice in facet.choices] == by_name
        shown = [choice.label for choice in in_sight(facet)]
        picked = {choice.label for choice in facet.choices if choice.is_chosen}
        assert shown == [name for name in by_name if name not in unseen - picked]


def test_a_value_that_would_find_nothing_is_folded_unless_it_is_chosen(client, home):
    for name, month in (("Culture", 10), ("École", 11)):
        event = make_event(None, day(2020, month, 8))
        event.themes.add(Theme.objects.create(name=name))
        event.save()
    of_october = "&du=2020-10-01&au=2020-10-31"
    facet = facet_in(client, ADDRESS + of_october)
    assert [choice.label for choice in in_sight(facet)] == ["Culture"]
    assert [choice.label for choice in folded(facet)] == ["École"]
    facet = facet_in(client, f"{ADDRESS}{of_october}&theme=ecole")
    assert [choice.label for choice in in_sight(facet)] == ["Culture", "École"]


@pytest.fixture
def event(client, home) -> EventPage:
    """An event that a visitor's request has just read."""
    event = make_event(None, day(2020, 10, 8, town="Tours"), title="Titre d'hier")
    assert "Tours" in client.get(ADDRESS).text
    return EventPage.objects.get(pk=event.pk)


def test_what_was_read_is_not_read_again(client, event):
    with CaptureQueriesContext(connection) as captured:
        assert "Tours" in client.get(ADDRESS).text
    assert not [query for query in captured if "also_carried_by" in query["sql"]]
    assert not [query for query in captured if '"town"' in query["sql"]]


def test_what_is_written_is_read_again(client, event):
    session = event.sessions.get()
    session.town = "Blois"
    session.save()
    text = client.get(ADDRESS).text
    assert "Blois" in text
    assert "Tours" not in text


def test_what_becomes_private_without_a_signal_is_hidden(client, event):
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=event.page_ptr, restriction_type="login")]
    )
    assert "Tours" not in client.get(ADDRESS).text


def test_what_expires_is_hidden_though_it_is_cached(client, event):
    gone = datetime.now(UTC) - timedelta(seconds=1)
    EventPage.objects.filter(pk=event.pk).update(expire_at=gone)
    assert "Tours" not in client.get(ADDRESS).text


def test_no_more_is_cached_than_is_allowed(client, home, monkeypatch):
    monkeypatch.setattr(results, "MAX_CACHED_ROWS", 2)
    monkeypatch.setattr("agenda.views.PAGE_SIZE", 2)
    for number in range(7):
        make_event(None, day(2020, 10, number + 1))
    for page in range(1, 5):
        assert client.get(f"{ADDRESS}&page={page}").text.count("data-session=") in {1, 2}
    assert 0 < len(results._cached_rows(())) <= 2
