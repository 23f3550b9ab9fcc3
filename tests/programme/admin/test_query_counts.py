"""The admin's lists ask no more of the database with ten times the events."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import day, hours, make_event, make_network, paris

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.one_database("Django asks as many questions of the one as of the other"),
]


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def fill(network, numbers: range) -> None:
    for number in numbers:
        event = make_event(
            network, hours(2020, 11, 1, "10:00"), day(2020, 9, 1), title=f"N° {number}"
        )
        event.save_revision().publish()


def queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.long
def test_lists_ask_no_more_with_ten_times_the_events(editor):
    network = make_network("Habitat")
    places = [
        reverse("evenements:index"),
        reverse("wagtailadmin_explore", args=[network.pk]),
        reverse("wagtailadmin_home"),
    ]
    fill(network, range(3))
    few = {place: queries(editor, place) for place in places}
    fill(network, range(3, 30))
    assert {place: queries(editor, place) for place in places} == few
    assert max(few.values()) <= 45


@pytest.mark.long
def test_the_chooser_asks_one_query_a_row_at_most(editor):
    network = make_network("Habitat")
    address = reverse("wagtailadmin_choose_page_child", args=[network.pk])
    fill(network, range(3))
    few = queries(editor, address)
    fill(network, range(3, 23))
    assert queries(editor, address) <= few + 20
