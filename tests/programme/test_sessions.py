"""What a session refuses, what it computes, what calendars are told."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from dates import Precision, midnight
from programme.changes import fix_date, postpone
from programme.models import EventPage, EventSession
from tests.factories import (
    day,
    days,
    hours,
    make_event,
    make_session,
    paris,
    sequence_of,
    vague,
)

pytestmark = pytest.mark.django_db

MARCH = date(2020, 3, 12), date(2020, 3, 13)
REFUSED = [
    ("first_day", {"precision": Precision.DAY}),
    ("last_day", {"precision": Precision.DAYS, "first_day": date(2020, 3, 12)}),
    (
        "last_day",
        {
            "precision": Precision.RANGE,
            "first_day": date(2020, 10, 2),
            "last_day": date(2020, 10, 1),
        },
    ),
    ("start_time", {"precision": Precision.TIME, "first_day": date(2020, 10, 7)}),
    ("end_time", hours(2020, 10, 7, "10:30", "09:00")),
    ("first_day", day(1899, 12, 31)),
    ("first_day", vague(Precision.MONTH, 9999, 12)),
    ("first_day", hours(1, 1, 1, "00:30")),
    (
        "last_day",
        {
            "precision": Precision.RANGE,
            "first_day": date(2020, 10, 2),
            "last_day": date(9999, 12, 31),
        },
    ),
    ("start_time", hours(2026, 3, 29, "02:30")),
    ("end_time", hours(2026, 3, 29, "01:30", "02:30")),
    ("end_time", days(*MARCH, "20:00", "02:00")),
    ("end_time", days(*MARCH, "09:00", "09:00")),
    ("start_time", days(*MARCH) | {"end_time": time(17)}),
    ("last_day", days(MARCH[0], date(2020, 4, 12), "09:00", "17:00")),
    ("start_time", days(date(2026, 3, 28), date(2026, 3, 30), "02:30", "17:00")),
    ("end_time", days(date(2026, 3, 28), date(2026, 3, 30), "01:30", "02:30")),
]


@pytest.mark.parametrize(("field", "fields"), REFUSED)
def test_a_date_that_cannot_be_is_said_beside_its_field(field, fields):
    with pytest.raises(ValidationError) as refused:
        EventSession(**fields).clean()
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    "wrong",
    [
        {"first_day": date(2020, 10, 2), "last_day": date(2020, 10, 1)},
        {"first_day": None},
        {"precision": Precision.TIME},
        {"precision": Precision.UNKNOWN},
        {"start_time": time(9)},
        {"first_day": date(1899, 12, 31)},
        {"first_day": date(2200, 1, 1)},
        {"last_day": date(2200, 1, 1)},
    ],
)
def test_the_database_refuses_it_as_well(wrong):
    session = make_session(**day(2020, 10, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        EventSession.objects.filter(pk=session.pk).update(**wrong)


def test_the_database_refuses_an_end_before_its_start():
    session = make_session(**day(2020, 10, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        EventSession.objects.filter(pk=session.pk).update(end=midnight(date(2020, 9, 1)))


@pytest.mark.parametrize(
    ("precision", "first", "last"),
    [
        (Precision.MONTH, date(2020, 11, 1), date(2020, 11, 30)),
        (Precision.QUARTER, date(2020, 10, 1), date(2020, 12, 31)),
        (Precision.SEMESTER, date(2020, 7, 1), date(2020, 12, 31)),
        (Precision.YEAR, date(2020, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_vague_date_spans_its_whole_period(precision, first, last):
    session = make_session(precision=precision, first_day=date(2020, 11, 17))
    assert (session.first_day, session.last_day) == (first, last)


@pytest.mark.parametrize(
    "wrong", [{"end_time": time(9)}, {"end_time": time(8)}, {"start_time": None}]
)
def test_the_database_refuses_hours_that_cannot_be_those_of_each_day(wrong):
    session = make_session(**days(*MARCH, "09:00", "17:00"))
    with pytest.raises(IntegrityError), transaction.atomic():
        EventSession.objects.filter(pk=session.pk).update(**wrong)


def test_several_days_keep_their_hours():
    session = make_session(**days(*MARCH, "09:00", "17:00"))
    session.clean()
    assert (session.start_time, session.end_time) == (time(9), time(17))
    assert (session.start, session.end) == (paris(2020, 3, 12, 9), paris(2020, 3, 13, 17))
    assert str(session) == "12 et 13 mars 2020, 9h–17h"


def test_as_many_days_as_a_month_has_may_have_hours():
    EventSession(**days(MARCH[0], date(2020, 4, 11), "09:00", "17:00")).clean()


@pytest.mark.parametrize(
    ("fields", "hours_in_words"),
    [
        (days(*MARCH, "09:00", "17:00"), "9h–17h"),
        (hours(2020, 3, 12, "09:00", "17:00", last_day=MARCH[1]), "9h – 13 mars, 17h"),
        (hours(2020, 3, 12, "20:00", "02:00", last_day=MARCH[1]), "20h–2h"),
        (hours(2020, 3, 12, "20:00", last_day=MARCH[1]), "20h – 13 mars"),
        (hours(2020, 3, 12, "20:00", last_day=MARCH[0]), "20h"),
        (days(*MARCH), ""),
    ],
)
def test_hours_in_a_list_are_those_of_each_day_or_tell_the_day_they_end_on(fields, hours_in_words):
    assert make_session(**fields).hours == hours_in_words


def test_what_the_precision_does_not_know_is_dropped():
    session = EventSession(**hours(2020, 10, 7, "09:00", "10:30"))
    session.precision = Precision.DAY
    session.clean()
    assert (session.start_time, session.end_time) == (None, None)


def move(event: EventPage, **fields) -> EventSession:
    """Change the event's only session as the editor's form does, and publish."""
    page = EventPage.objects.get(pk=event.pk)
    session = page.sessions.get()
    for name, value in fields.items():
        setattr(session, name, value)
    page.sessions = [session]
    page.save_revision().publish()
    return EventSession.objects.get(pk=session.pk)


def test_calendars_hear_of_a_new_date_or_status_and_of_nothing_else():
    event = make_event(None, day(2020, 10, 7))
    uid = event.sessions.get().translation_key
    assert sequence_of(move(event, title="Un titre", town="Tours")) == 0
    assert sequence_of(move(event, first_day=date(2020, 10, 8))) == 1
    moved = move(event, status="annule")
    assert sequence_of(moved) == 2
    assert moved.translation_key == uid


def test_calendars_hear_that_a_block_has_the_same_hours_each_day():
    event = make_event(None, hours(2020, 3, 12, "09:00", "17:00", last_day=MARCH[1]))
    assert sequence_of(move(event, precision=Precision.DAYS)) == 1
    assert sequence_of(move(event, end_time=time(18))) == 2


def test_an_older_revision_never_takes_the_sequence_down():
    event = make_event(None, day(2020, 10, 7))
    draft = event.save_revision()
    move(event, first_day=date(2020, 10, 8))
    draft.publish()
    assert event.sessions.get().first_day == date(2020, 10, 7)
    assert sequence_of(event.sessions.get()) == 2


def test_a_copied_event_has_sessions_of_its_own():
    event = make_event(None, day(2020, 10, 7))
    copy = event.copy(update_attrs={"slug": "copie", "title": "Copie"})
    assert copy.sessions.get().translation_key != event.sessions.get().translation_key


def test_a_session_takes_mode_and_status_from_its_event_unless_it_has_its_own():
    event = make_event(
        None,
        day(2020, 1, 1),
        day(2020, 1, 2, mode="presentiel", status="annule"),
        mode="a-distance",
    )
    first, second = event.sessions.order_by("first_day")
    assert (first.shown_mode, first.shown_status) == ("a-distance", "prevu")
    assert (second.shown_mode, second.shown_status) == ("presentiel", "annule")


def test_an_unknown_date_follows_its_event_to_another_programme():
    event = make_event(None, vague(Precision.UNKNOWN))
    from tests.factories import make_programme

    event = EventPage.objects.get(pk=event.pk)
    event.programme = make_programme(2021)
    event.save_revision().publish()
    assert event.sessions.get().end == midnight(date(2022, 1, 1))


EITHER_DAY = {
    "precision": Precision.RANGE,
    "first_day": date(2020, 3, 15),
    "last_day": date(2020, 3, 22),
    "confirmed": False,
    "date_as_typed": "15 ou 22 mars 2020",
}


def test_a_period_kept_as_typed_has_no_known_day():
    session = make_session(**EITHER_DAY)
    assert session.when == "15 ou 22 mars 2020 (à confirmer)"
    assert not session.has_day
    assert not session.is_certain
    assert not session.is_ongoing(midnight(date(2020, 3, 17)))
    week = make_session(**EITHER_DAY | {"confirmed": True, "date_as_typed": "semaine 12 de 2020"})
    assert week.when == "semaine 12 de 2020, date à préciser"
    assert not week.is_certain
    at = midnight(date(2020, 3, 17))
    assert not EventSession.objects.ongoing(at).exists()


def test_a_new_date_does_not_keep_the_words_of_the_former_one():
    session = make_session(**EITHER_DAY)
    fixed = fix_date(session, precision=Precision.DAY, first_day=date(2020, 3, 22))
    assert fixed.when == "dimanche 22 mars 2020"
    moved = postpone(fixed, "Grève", **EITHER_DAY)
    assert moved.when == "15 ou 22 mars 2020 (à confirmer)"
    assert postpone(moved, "Grève").former_dates[-1]["when"] == moved.when


def test_former_dates_kept_before_words_were_are_still_read():
    session = make_session(**day(2020, 10, 1))
    session.record_former_dates("Grève")
    del session.previous_dates[0]["date_as_typed"]
    assert session.former_dates[0]["when"] == "jeudi 1er octobre 2020"
