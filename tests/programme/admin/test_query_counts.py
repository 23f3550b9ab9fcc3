"""The admin's lists ask no more of the database with ten times the events."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from networks.roles import coordinators
from programme.models import EventCarrier
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


def more_than(few: dict[str, int], client) -> dict[str, tuple[int, int]]:
    """The places that ask more queries now, with both numbers of queries."""
    many = {place: queries(client, place) for place in few}
    return {place: (few[place], many[place]) for place in few if many[place] > few[place]}


def places(network) -> list[str]:
    events = reverse("evenements:index")
    return [
        events,
        f"{events}?ordering=title",
        f"{events}?ordering=-date&p=2",
        f"{events}?periode=a-venir&manque=lieu&manque=contact",
        reverse("wagtailadmin_explore", args=[network.pk]),
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_reports:aging_pages"),
    ]


@pytest.mark.long
def test_lists_ask_no_more_with_ten_times_the_events(editor):
    network = make_network("Habitat")
    fill(network, range(3))
    few = {place: queries(editor, place) for place in places(network)}
    fill(network, range(3, 30))
    assert not more_than(few, editor)
    assert max(few.values()) <= 45


@pytest.mark.long
def test_coordinators_ask_no_more_with_ten_times_the_events_of_both_networks(
    client, home, django_user_model
):
    network, other = make_network("Habitat"), make_network("Emploi")
    coordinator = django_user_model.objects.create_user("coordination")
    coordinator.groups.add(coordinators(network))
    client.force_login(coordinator)

    def share(numbers: range) -> None:
        fill(network, numbers)
        fill(other, numbers)
        for event in other.events.filter(also_carried_by=None):
            EventCarrier.objects.create(event=event, network=network)

    share(range(6))
    few = {place: queries(client, place) for place in places(network)}
    share(range(6, 40))
    assert not more_than(few, client)


@pytest.mark.long
def test_the_chooser_asks_one_query_a_row_at_most(editor):
    network = make_network("Habitat")
    address = reverse("wagtailadmin_choose_page_child", args=[network.pk])
    fill(network, range(3))
    few = queries(editor, address)
    fill(network, range(3, 23))
    assert queries(editor, address) <= few + 20
