"""Which sessions a moment or a period finds."""

from datetime import date, datetime, timedelta
from random import Random

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, PageViewRestriction

from core.clock import PARIS
from dates import Precision, midnight
from dates.calendar import EXACT
from programme.models import EventPage, EventSession
from programme.querysets import pks_by_next_session
from tests.factories import day, hours, make_event, make_session, paris, vague

pytestmark = pytest.mark.django_db

DAYS = st.dates(min_value=date(2019, 12, 1), max_value=date(2021, 2, 1))
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


def is_accepted(fields: dict) -> bool:
    """Whether a form would take them: some hours do not exist, some ends precede their start."""
    try:
        EventSession(**fields).clean()
    except ValidationError:
        return False
    return True


@st.composite
def any_sessions(draw) -> dict:
    """The fields of a session of any precision."""
    precision = draw(st.sampled_from(list(Precision)))
    first = draw(DAYS)
    if precision == Precision.UNKNOWN:
        return vague(precision)
    if precision == Precision.TIME:
        start = draw(TIMES)
        length = draw(st.sampled_from([None, 0, 30, 600]))
        fields = {"precision": precision, "first_day": first, "start_time": start}
        if length is not None:
            end = datetime.combine(first, start) + timedelta(minutes=length)
            fields |= {"last_day": end.date(), "end_time": end.time()}
        return fields
    if precision in {Precision.DAYS, Precision.RANGE}:
        last = first + timedelta(days=draw(st.integers(1, 80)))
        start = draw(st.none() | TIMES)
        end = draw(st.none() | TIMES) if start else None
        times = {"start_time": start, "end_time": end}
        return {"precision": precision, "first_day": first, "last_day": last} | times
    return {"precision": precision, "first_day": first}


sessions = any_sessions().filter(is_accepted)


@pytest.fixture
def put():
    """Write one session in the place of another, and give it back."""
    session = make_session(**day(2020, 1, 1))

    def write(fields: dict) -> EventSession:
        blank = {"last_day": None, "start_time": None, "end_time": None}
        for name, value in (blank | fields).items():
            setattr(session, name, value)
        session.clean()
        session.save()
        return session

    return write


SHARED = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SHARED
@given(data=st.data(), fields=sessions)
def test_upcoming_and_past_are_disjoint_and_everything_at_every_instant(put, data, fields):
    session = put(fields)
    near = st.sampled_from([session.start, session.end]).flatmap(
        lambda instant: st.sampled_from([-1, 0, 1]).map(
            lambda tick: instant + timedelta(microseconds=tick)
        )
    )
    at = data.draw(
        near
        | st.datetimes(datetime(2019, 1, 1), datetime(2022, 1, 1)).map(
            lambda moment: moment.replace(tzinfo=PARIS)
        )
    )
    upcoming = EventSession.objects.upcoming(at).exists()
    past = EventSession.objects.past(at).exists()
    assert upcoming != past
    assert session.is_past(at) is past
    assert EventSession.objects.ongoing(at).exists() is session.is_ongoing(at)
    assert not (past and session.is_ongoing(at))


@SHARED
@given(fields=sessions, first=DAYS, length=st.integers(0, 400))
def test_a_session_matches_a_period_as_its_instants_and_precision_say(put, fields, first, length):
    session = put(fields)
    last = first + timedelta(days=length)
    start, end = midnight(first), midnight(last + timedelta(days=1))
    touches = session.start < end and (session.end > start or session.start == session.end >= start)
    if session.precision == Precision.MONTH:
        touches = touches and length > 0
    elif session.precision not in EXACT and length < 28:
        touches = False
    elif session.precision not in EXACT and length < 32:
        return  # whether this is a month is the calendar's business, tested with it
    assert EventSession.objects.overlapping(first, last).exists() is touches


def test_an_end_at_midnight_does_not_touch_that_day():
    make_session(**hours(2020, 10, 7, "20:00", "00:00", last_day=date(2020, 10, 8)))
    assert EventSession.objects.overlapping(date(2020, 10, 7), date(2020, 10, 7)).exists()
    assert not EventSession.objects.overlapping(date(2020, 10, 8), date(2020, 10, 8)).exists()


def test_a_session_without_length_belongs_to_the_day_it_begins_on():
    make_session(**hours(2020, 10, 8, "00:00"))
    assert EventSession.objects.overlapping(date(2020, 10, 8), date(2020, 10, 8)).exists()
    assert not EventSession.objects.overlapping(date(2020, 10, 7), date(2020, 10, 7)).exists()


def test_an_open_period_has_no_end_or_no_beginning():
    make_session(**day(2020, 10, 7))
    assert EventSession.objects.overlapping(date(2020, 10, 7), None).exists()
    assert not EventSession.objects.overlapping(date(2020, 10, 8), None).exists()
    assert EventSession.objects.overlapping(None, date(2020, 10, 7)).exists()
    assert not EventSession.objects.overlapping(None, date(2020, 10, 6)).exists()


def test_a_cycle_of_january_and_march_does_not_match_february():
    make_event(None, day(2020, 1, 12), day(2020, 3, 9))
    in_february = EventSession.objects.overlapping(date(2020, 2, 1), date(2020, 2, 29))
    assert not EventPage.objects.with_session_in(in_february).exists()
    in_march = EventSession.objects.overlapping(date(2020, 3, 1), date(2020, 3, 31))
    assert EventPage.objects.with_session_in(in_march).count() == 1


def test_a_range_is_ongoing_until_it_ends_and_is_one_row():
    make_session(
        precision=Precision.RANGE, first_day=date(2020, 10, 1), last_day=date(2020, 11, 30)
    )
    for at in (paris(2020, 10, 1), paris(2020, 10, 20, 12), paris(2020, 11, 30, 23, 59)):
        assert EventSession.objects.ongoing(at).count() == 1
        assert EventSession.objects.upcoming(at).count() == 1
    assert not EventSession.objects.ongoing(paris(2020, 12, 1)).exists()


def test_a_month_is_past_when_it_ends_and_sorts_after_its_dated_sessions():
    month = make_session(**vague(Precision.MONTH, 2020, 11))
    last = make_session(**day(2020, 11, 30))
    december = make_session(**day(2020, 12, 1))
    assert list(EventSession.objects.in_order()) == [last, month, december]
    assert EventSession.objects.upcoming(paris(2020, 11, 30, 23)).count() == 3
    assert list(EventSession.objects.past(paris(2020, 12, 1))) == [month, last]


def test_what_has_no_month_comes_last_and_matches_no_month():
    semester = make_session(**vague(Precision.SEMESTER, 2020, 9))
    unknown = make_session(**vague(Precision.UNKNOWN))
    december = make_session(**day(2020, 12, 31))
    assert EventSession.objects.in_order().first() == december
    assert set(list(EventSession.objects.in_order())[1:]) == {semester, unknown}
    november = EventSession.objects.overlapping(date(2020, 11, 1), date(2020, 11, 30))
    assert not november.exists()
    autumn = EventSession.objects.overlapping(date(2020, 10, 1), date(2020, 12, 15))
    assert set(autumn) == {semester, unknown}


def test_an_unknown_date_is_past_when_its_programmes_year_ends():
    make_session(**vague(Precision.UNKNOWN))
    assert EventSession.objects.upcoming(paris(2020, 12, 31, 23, 59)).exists()
    assert EventSession.objects.past(paris(2021, 1, 1)).exists()


def test_today_is_paris_day_not_utc():
    make_session(**day(2020, 7, 1))
    one_minute_into_the_day = paris(2020, 7, 1, 0, 1)  # still 30 June in UTC
    assert EventSession.objects.ongoing(one_minute_into_the_day).exists()


def test_past_sessions_of_a_cycle_do_not_hide_its_next_one():
    make_event(None, day(2020, 1, 12), day(2020, 3, 9))
    upcoming = EventSession.objects.upcoming(paris(2020, 2, 1))
    assert [session.first_day for session in upcoming] == [date(2020, 3, 9)]


def test_sessions_are_found_by_departement():
    make_session(**day(2020, 10, 8), town="Tours", departement="37")
    make_session(**day(2020, 12, 1), town="Orléans", departement="45")
    assert [s.town for s in EventSession.objects.in_departement("37")] == ["Tours"]
    assert EventSession.objects.in_departement("37", "45").count() == 2


def test_only_what_everybody_may_see_is_public():
    shown = make_event(None, day(2020, 1, 1))
    make_event(None, day(2020, 1, 2), live=False)
    make_event(None, day(2020, 1, 3), expire_at=paris(2020, 1, 4))
    for kind in (PageViewRestriction.LOGIN, PageViewRestriction.PASSWORD):
        private = make_event(None, day(2020, 1, 5))
        PageViewRestriction.objects.create(page=private, restriction_type=kind, password="x")
    assert [session.event_id for session in EventSession.objects.public()] == [shown.pk]
    assert list(EventPage.objects.public()) == [shown]


def test_a_restriction_covers_everything_under_its_page():
    event = make_event(None, day(2020, 1, 1))
    PageViewRestriction.objects.create(page=event.programme, restriction_type="login")
    assert not EventSession.objects.public().exists()


def test_an_alias_never_counts_twice():
    event = make_event(None, day(2020, 1, 1))
    event.create_alias(update_slug="copie", parent=event.get_parent())
    assert EventSession.objects.count() == 2
    assert EventSession.objects.public().count() == 1


def place(event: EventPage, at: datetime) -> tuple:
    """The place of an event in the admin's list, as an editor would work it out from its dates."""
    rows = list(event.sessions.all())
    upcoming = [row for row in rows if row.end > at or row.start == row.end == at]
    months = [row.listed_at for row in upcoming if row.listed_at]
    ends = [row.end for row in rows]
    return (
        not upcoming,
        (not months, min(months).timestamp() if months else 0),
        (bool(ends), -max(ends).timestamp() if ends else 0),
        event.pk,
    )


@pytest.mark.parametrize("seed", range(3))
def test_events_are_in_the_same_order_of_dates_in_both_databases(seed):
    random, at = Random(seed), paris(2020, 6, 15, 12)

    def any_session() -> dict:
        month, number = random.choice([(6, 14), (6, 15), (6, 16), (3, 1), (9, 1)])
        return random.choice(
            [
                day(2020, month, number),
                hours(2020, month, number, "12:00", "12:00"),
                vague(Precision.MONTH, 2020, month),
                vague(Precision.YEAR, random.choice([2019, 2020])),
                vague(Precision.UNKNOWN),
            ]
        )

    events = [make_event(None, *(any_session() for _ in range(n % 4))) for n in range(25)]
    expected = [event.pk for event in sorted(events, key=lambda event: place(event, at))]
    found = EventPage.objects.all()
    assert list(pks_by_next_session(found, at)) == expected
    assert list(pks_by_next_session(found, at, reverse=True)) == expected[::-1]


def test_a_session_without_a_month_does_not_hide_the_next_one():
    later = make_event(None, day(2020, 12, 1))
    both = make_event(None, vague(Precision.YEAR, 2020), day(2020, 11, 1))
    pages = EventPage.objects.all()
    assert list(pks_by_next_session(pages, paris(2020, 10, 6))) == [both.pk, later.pk]


def test_pages_of_any_type_are_in_the_order_of_their_dates():
    event = make_event(None, day(2020, 12, 1))
    pages = Page.objects.filter(pk__in=[event.pk, event.programme_id])
    assert list(pks_by_next_session(pages, paris(2020, 10, 6))) == [event.pk, event.programme_id]
