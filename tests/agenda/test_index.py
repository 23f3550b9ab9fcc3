"""The index answers as the querysets do: they are the rule, it is only quick."""

from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.bitmasks import mask_of, positions_of
from agenda.index import agenda_index
from agenda.query import AgendaQuery, Facet, Period
from core.clock import PARIS
from programme.models import EventPage, EventSession
from programme.querysets import order_by_next_session
from tests.factories import (
    paris,
)

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

AT = paris(2020, 10, 6)


def pks(query: AgendaQuery, at: datetime = AT) -> set[int]:
    index = agenda_index()
    return {index.pks[position] for position in positions_of(index.matching(query, at))}


@given(st.sets(st.integers(0, 300)))
def test_a_mask_holds_its_positions(positions):
    assert set(positions_of(mask_of(positions, 301))) == positions


DAYS = st.none() | st.dates(min_value=date(2020, 8, 25), max_value=date(2021, 1, 5))
MOMENTS = st.datetimes(datetime(2020, 9, 28), datetime(2020, 10, 10)) | st.sampled_from(
    [
        datetime(2020, 10, 6),
        datetime(2020, 10, 6, 0, 30),
        datetime(2020, 10, 8),
        datetime(2021, 1, 1),
    ]
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(first=DAYS, last=DAYS, moment=MOMENTS, period=st.sampled_from(list(Period)))
def test_it_finds_what_the_querysets_find(varied, first, last, moment, period):
    at = moment.replace(tzinfo=PARIS)
    expected = EventSession.objects.public().overlapping(first, last)
    if period == Period.UPCOMING:
        expected = expected.upcoming(at)
    if period == Period.PAST:
        expected = expected.past(at)
    query = AgendaQuery(first_day=first, last_day=last, period=period)
    assert pks(query, at) == set(expected.values_list("pk", flat=True))
    index = agenda_index()
    ongoing = {index.pks[position] for position in positions_of(index.ongoing(at))}
    assert ongoing == set(EventSession.objects.public().ongoing(at).values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("facet", "slug", "condition"),
    [
        (Facet.THEME, "habitat", {"event__themes__slug": "habitat"}),
        (Facet.AUDIENCE, "elu-es", {"event__audiences__slug": "elu-es"}),
        (Facet.TYPE, "webinaire", {"event__event_type__slug": "webinaire"}),
        (Facet.DEPARTEMENT, "37", {"departement": "37"}),
        (Facet.NETWORK, "habitat", {"event__network__slug": "habitat"}),
    ],
)
def test_a_facet_finds_the_sessions_that_carry_it(varied, facet, slug, condition):
    found = pks(AgendaQuery(chosen={facet: (slug,)}, period=Period.ALL))
    expected = EventSession.objects.public().filter(**condition)
    assert found == set(expected.values_list("pk", flat=True))
    assert found


def test_a_priority_finds_its_events_and_those_of_its_networks(varied):
    priority = EventPage.objects.first().programme.priorities.get()
    found = pks(AgendaQuery(chosen={Facet.PRIORITY: ("transitions",)}, period=Period.ALL))
    of_its_networks = EventSession.objects.public().of_priority(priority)
    assert found == set(of_its_networks.values_list("pk", flat=True))
    assert found


def test_a_sessions_own_mode_wins_over_its_events(varied):
    assert len(pks(AgendaQuery(chosen={Facet.MODE: ("presentiel",)}, period=Period.ALL))) == 1


def test_values_of_a_facet_are_alternatives_and_facets_add_up(varied):
    both = AgendaQuery(chosen={Facet.NETWORK: ("habitat", "emploi")}, period=Period.ALL)
    habitat = AgendaQuery(chosen={Facet.NETWORK: ("habitat",)}, period=Period.ALL)
    emploi = AgendaQuery(chosen={Facet.NETWORK: ("emploi",)}, period=Period.ALL)
    assert pks(both) == pks(habitat) | pks(emploi)
    theme = AgendaQuery(chosen={Facet.THEME: ("habitat",)}, period=Period.ALL)
    across = AgendaQuery(chosen=habitat.chosen | theme.chosen, period=Period.ALL)
    assert pks(across) == pks(habitat) & pks(theme)


@pytest.mark.parametrize("facet", list(Facet))
def test_a_count_is_what_a_click_finds_where_nothing_else_is_chosen_in_the_facet(varied, facet):
    index = agenda_index()
    asked = AgendaQuery(chosen={Facet.THEME: ("habitat",)} if facet != Facet.THEME else {})
    for slug, count in index.counts(asked, facet, AT, None).items():
        clicked = AgendaQuery(chosen=asked.chosen | {facet: (slug,)})
        assert index.matching(clicked, AT).bit_count() == count


def test_a_count_does_not_depend_on_what_else_is_chosen_in_its_facet(varied):
    index = agenda_index()
    free = index.counts(AgendaQuery(), Facet.MODE, AT, None)
    chosen = AgendaQuery(chosen={Facet.MODE: ("presentiel",)})
    assert index.counts(chosen, Facet.MODE, AT, None) == free
    assert free["a-distance"] > 0
    assert index.counts(chosen, Facet.NETWORK, AT, None) != index.counts(
        AgendaQuery(), Facet.NETWORK, AT, None
    )


def test_the_list_begins_with_what_is_under_way(varied):
    index = agenda_index()
    rows = index.page(index.everything, AT, 0, 50)
    ongoing = list(
        EventSession.objects.public().ongoing(AT).in_order().values_list("pk", flat=True)
    )
    assert rows[: len(ongoing)] == ongoing
    rest = EventSession.objects.public().in_order().exclude(pk__in=ongoing)
    assert rows[len(ongoing) :] == list(rest.values_list("pk", flat=True))


def test_the_order_of_dates_holds_for_every_precision(varied):
    events = EventPage.objects.all()
    pks = [page.pk for page in order_by_next_session(events, AT)]
    assert len(pks) == events.count()
    assert pks[::-1] == [page.pk for page in order_by_next_session(events, AT, reverse=True)]
