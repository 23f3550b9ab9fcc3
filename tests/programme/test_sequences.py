"""SEQUENCE, which calendars compare: it is kept by UID and never goes down."""

from datetime import date
from importlib import import_module

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar
from wagtail.models import Locale

from programme.models import CalendarSequence, EventPage, EventSession
from tests.factories import day, hours, make_event, make_network, paris, sequence_of

pytestmark = pytest.mark.django_db


def edit(event: EventPage, session: dict | None = None, **fields) -> None:
    """Change the event and its only session as the editor's form does, and publish."""
    page = EventPage.objects.get(pk=event.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    row = page.sessions.get()
    for name, value in (session or {}).items():
        setattr(row, name, value)
    page.sessions = [row]
    page.save_revision().publish()


def test_publishing_an_older_version_takes_the_number_up():
    event = make_event(None, day(2020, 10, 7))
    older = event.save_revision()
    edit(event, {"first_day": date(2020, 10, 8)})
    older.publish()
    assert sequence_of(event.sessions.get()) == 2


def test_a_session_that_was_removed_and_comes_back_goes_on_from_its_number():
    event = make_event(None, day(2020, 10, 7))
    edit(event, {"first_day": date(2020, 10, 8)})
    edit(event, {"first_day": date(2020, 10, 9)})
    session = event.sessions.get()
    with_it = EventPage.objects.get(pk=event.pk).save_revision()
    page = EventPage.objects.get(pk=event.pk)
    page.sessions = []
    page.save_revision().publish()
    assert not EventSession.objects.exists()
    with_it.publish()
    back = event.sessions.get()
    assert back.translation_key == session.translation_key
    assert sequence_of(back) == 2
    edit(event, {"first_day": date(2020, 10, 10)})
    assert sequence_of(back) == 3


def test_the_status_of_the_event_counts_for_the_sessions_that_have_none_of_their_own():
    event = make_event(None, day(2020, 10, 7), day(2020, 10, 8, status="annule"))
    inherits, has_its_own = event.sessions.order_by("first_day")
    page = EventPage.objects.get(pk=event.pk)
    page.status = "annule"
    page.save()
    assert (sequence_of(inherits), sequence_of(has_its_own)) == (1, 0)
    edit_back = EventPage.objects.get(pk=event.pk)
    edit_back.status = "prevu"
    edit_back.save_revision().publish()
    assert (sequence_of(inherits), sequence_of(has_its_own)) == (2, 0)


def test_a_draft_tells_calendars_nothing():
    event = make_event(None, day(2020, 10, 7))
    draft = EventPage.objects.get(pk=event.pk)
    draft.status = "annule"
    row = draft.sessions.get()
    row.first_day = date(2020, 10, 8)
    draft.sessions = [row]
    draft.save_revision()
    assert sequence_of(event.sessions.get()) == 0


def test_the_calendar_has_the_number_and_reading_it_writes_nothing(client, home, monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 1))
    event = make_event(make_network(), hours(2020, 10, 7, "09:00"))
    edit(event, {"first_day": date(2020, 10, 8)})
    before = list(CalendarSequence.objects.values())
    first, second = (client.get("/agenda/agenda.ics").content for _time in range(2))
    assert first == second
    (vevent,) = Calendar.from_ical(first).walk("VEVENT")
    assert vevent["SEQUENCE"] == 1
    assert list(CalendarSequence.objects.values()) == before


def test_a_translation_that_is_behind_its_source_changes_no_number():
    event = make_event(None, day(2020, 10, 7))
    english = Locale.objects.get(language_code="en")
    event.get_parent().copy_for_translation(english, copy_parents=True)
    translated = event.copy_for_translation(english)
    translated.save_revision().publish()
    edit(event, {"first_day": date(2020, 10, 8)})
    behind = EventPage.objects.get(pk=translated.pk)
    behind.save_revision().publish()
    assert behind.sessions.get().first_day == date(2020, 10, 7)
    assert sequence_of(event.sessions.get()) == 1


def test_a_copy_starts_at_nought():
    event = make_event(None, day(2020, 10, 7))
    edit(event, {"first_day": date(2020, 10, 8)})
    copy = event.copy(update_attrs={"slug": "copie", "title": "Copie"})
    assert sequence_of(copy.sessions.get()) == 0


@pytest.mark.parametrize("status", ["", "annule"])
def test_the_upgrade_finds_the_state_that_the_next_publication_compares(status):
    session = make_event(None, hours(2020, 10, 7, "09:00", status=status)).sessions.get()
    migration = import_module("programme.migrations.0006_calendar_sequences")
    values = EventSession.objects.values_list(*migration.STATE).get()
    assert migration.state(*values) == session.calendar_state


def test_the_numbers_of_an_event_are_read_once_however_many_sessions_it_has(home):
    event = make_event(make_network("Habitat"), *(day(2020, 10, n) for n in range(1, 9)))
    page = EventPage.objects.get(pk=event.pk)
    sessions = list(page.sessions.all())
    for session in sessions:
        session.first_day = date(2020, 11, session.first_day.day)
    page.sessions = sessions
    with CaptureQueriesContext(connection) as captured:
        page.save_revision().publish()
    table = CalendarSequence._meta.db_table
    read = [each for each in captured if each["sql"].startswith("SELECT") and table in each["sql"]]
    assert len(read) == 1
    assert {sequence_of(session) for session in event.sessions.all()} == {1}
    # A session that is saved alone is recorded alone, also after its event was saved.
    session = page.sessions.first()
    session.status = "annule"
    session.save()
    assert sequence_of(session) == 2
