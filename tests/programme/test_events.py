"""Events and where they stand."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from wagtail.models import Page

from programme.models import EventCarrier, EventPage, EventSession
from programme.models.programmes import listing_context
from tests.factories import day, make_event, make_network, make_priority, make_programme

pytestmark = pytest.mark.django_db


def test_an_event_belongs_to_the_network_whose_section_holds_it(home):
    network, other = make_network("Habitat"), make_network("Emploi")
    event = make_event(network, day(2020, 1, 1))
    assert event.network == network
    Page.objects.get(pk=event.pk).move(other, pos="last-child")
    assert EventPage.objects.get(pk=event.pk).network == other
    Page.objects.get(pk=event.pk).move(event.programme, pos="last-child")
    assert EventPage.objects.get(pk=event.pk).network is None


def test_an_event_has_its_networks_priority_unless_it_has_its_own(home):
    programme = make_programme()
    first, second = make_priority(programme, "Une"), make_priority(programme, "Deux")
    network = make_network("Habitat", first)
    inherits = make_event(network, day(2020, 1, 1))
    own = make_event(network, day(2020, 1, 1), priority=second)
    assert listing_context().priority_of(inherits) == first
    assert listing_context().priority_of(own) == second
    assert [s.event for s in EventSession.objects.of_priority(first)] == [inherits]
    assert [s.event for s in EventSession.objects.of_priority(second)] == [own]


def test_an_event_under_a_priority_is_of_that_priority_until_it_moves(home):
    programme = make_programme()
    first, second = make_priority(programme, "Une"), make_priority(programme, "Deux")
    event = make_event(first, day(2020, 1, 1))
    assert listing_context().priority_of(event) == first
    Page.objects.get(pk=event.pk).move(second, pos="last-child")
    assert listing_context().priority_of(EventPage.objects.get(pk=event.pk)) == second


def test_where_a_network_stands_belongs_to_the_year(home):
    this_year, next_year = make_programme(2020), make_programme(2021)
    before, after = make_priority(this_year, "Avant"), make_priority(next_year, "Après")
    network = make_network("Habitat", before)
    network.places.create(priority=after)
    of_2020 = make_event(network, day(2020, 1, 1), programme=this_year)
    of_2021 = make_event(network, day(2021, 1, 1), programme=next_year)
    assert listing_context().priority_of(of_2020) == before
    assert listing_context().priority_of(of_2021) == after
    assert listing_context().newest_priority_of(network) == after


def test_a_priority_of_another_programme_is_refused(home):
    event = make_event(None, day(2020, 1, 1), programme=make_programme(2020))
    event.priority = make_priority(make_programme(2021))
    with pytest.raises(ValidationError) as refused:
        event.clean()
    assert list(refused.value.message_dict) == ["priority"]


def test_an_event_carried_by_two_networks_is_in_both_and_has_one_address(client, home):
    first, second = make_network("Habitat"), make_network("Emploi")
    event = make_event(first, day(2020, 1, 1), title="Ensemble")
    EventCarrier.objects.create(event=event, network=second)
    for network in (first, second):
        assert event.get_url() in client.get(network.get_url()).text
    answer = client.get("/agenda/agenda.json?periode=tout").json()
    assert answer["count"] == 1
    assert answer["results"][0]["networks"] == ["habitat", "emploi"]


def test_what_is_not_public_is_not_named_beside_an_event_that_is(client, home):
    programme = make_programme()
    draft = make_priority(programme, "Canari de priorité", live=False)
    hidden = make_network("Canari de réseau", live=False)
    event = make_event(None, day(2020, 1, 1), priority=draft, title="Visible")
    EventCarrier.objects.create(event=event, network=hidden)
    for address in ("/agenda/", event.get_url(), "/programme/2020/"):
        text = client.get(address).text
        assert "Visible" in text
        assert "Canari" not in text


def test_a_programme_that_has_events_cannot_be_deleted_by_accident(home):
    event = make_event(make_network(), day(2020, 1, 1))
    with pytest.raises(ProtectedError):
        event.programme.delete()
