"""One session through its whole life, in every outlet."""

import json
import re
from datetime import date, time

import pytest
from defusedxml import ElementTree
from django.core.exceptions import ValidationError
from icalendar import Calendar
from wagtail.models import PageLogEntry

from dates import Precision
from programme import changes
from programme.models import EventPage, EventSession
from tests.factories import day, hours, make_event, paris, sequence_of, vague

pytestmark = pytest.mark.django_db

ATOM = {"atom": "http://www.w3.org/2005/Atom"}


@pytest.fixture(autouse=True)
def september(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 9, 1))


class Seen:
    """What each outlet says of the one session."""

    def __init__(self, client, session: EventSession):
        self.client, self.session = client, EventSession.objects.get(pk=session.pk)

    @property
    def vevent(self):
        (found,) = Calendar.from_ical(self.client.get("/agenda/agenda.ics").content).walk("VEVENT")
        return found

    @property
    def json(self) -> dict:
        (found,) = self.client.get("/agenda/agenda.json?periode=tout").json()["results"]
        return found

    @property
    def json_ld(self) -> list[dict]:
        text = re.search(r'application/ld\+json"?>(.*?)</script>', self.page, re.DOTALL)
        return json.loads(text[1]) if text else []

    @property
    def page(self) -> str:
        return self.client.get(self.session.event.get_url()).text

    @property
    def updated(self) -> str:
        feed = ElementTree.fromstring(self.client.get("/agenda/agenda.atom").content)
        return feed.find("atom:entry/atom:updated", ATOM).text


@pytest.fixture
def session(home) -> EventSession:
    event = make_event(
        None,
        hours(2020, 10, 8, "10:00", "12:00", town="Tours", departement="37", mode="presentiel"),
        title="Journée-découverte",
    )
    event.save_revision().publish()
    return event.sessions.get()


def test_a_session_through_its_whole_life(client, session):
    uid = str(session.translation_key)
    planned = Seen(client, session)
    assert planned.vevent["STATUS"] == "CONFIRMED"
    assert planned.json["status"] == "prevu"
    published = planned.updated

    # Postponed, no date yet.
    session = changes.postpone(session, "Situation sanitaire")
    seen = Seen(client, session)
    assert sequence_of(session) == 1
    assert seen.vevent["UID"] == uid
    assert seen.vevent["STATUS"] == "CANCELLED"
    assert str(seen.vevent["SUMMARY"]).startswith("[Reporté]")
    assert seen.vevent["DTSTART"].dt == paris(2020, 10, 8, 10)
    assert (seen.json["status"], seen.json["start"], seen.json["id"]) == ("reporte", None, uid)
    assert "<s>jeudi 8 octobre 2020, 10h–12h</s>" in seen.page
    assert "Situation sanitaire" in seen.page
    (event,) = seen.json_ld
    assert event["eventStatus"] == "https://schema.org/EventPostponed"
    assert event["startDate"] == "2020-10-08T10:00:00+02:00"
    assert seen.updated > published

    # A date is found.
    session = changes.fix_date(
        session, precision=Precision.TIME, first_day=date(2020, 12, 1), start_time=time(9)
    )
    seen = Seen(client, session)
    assert sequence_of(session) == 2
    assert (seen.vevent["UID"], seen.vevent["STATUS"]) == (uid, "CONFIRMED")
    assert seen.vevent["DTSTART"].dt == paris(2020, 12, 1, 9)
    assert "[Reporté]" not in seen.vevent["SUMMARY"]
    (event,) = seen.json_ld
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["previousStartDate"] == "2020-10-08T10:00:00+02:00"
    assert event["startDate"] == "2020-12-01T09:00:00+01:00"
    assert "<s>jeudi 8 octobre 2020, 10h–12h</s>" in seen.page
    assert "mardi 1er décembre 2020, 9h" in seen.page

    # Moved online: the place is gone, the date stays.
    session = changes.move_online(session, "Confinement")
    seen = Seen(client, session)
    assert seen.json["mode"] == "a-distance"
    assert (seen.json["town"], seen.json["departement"]) == (None, None)
    (event,) = seen.json_ld
    assert event["eventStatus"] == "https://schema.org/EventMovedOnline"
    assert event["location"][0]["@type"] == "VirtualLocation"
    assert "LOCATION" not in seen.vevent

    # Full.
    session = changes.mark_as_full(session)
    assert "Complet" in Seen(client, session).page
    sequence = sequence_of(session)

    # Cancelled, and still there for calendars to hear of it.
    session = changes.cancel(session, "Faute d'inscrits")
    seen = Seen(client, session)
    assert sequence_of(session) == sequence + 1
    assert (seen.vevent["UID"], seen.vevent["STATUS"]) == (uid, "CANCELLED")
    assert seen.vevent["DTSTART"].dt == paris(2020, 12, 1, 9)
    assert seen.json["status"] == "annule"
    (event,) = seen.json_ld
    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert "Faute d&#x27;inscrits" in seen.page
    assert session.translation_key.hex == uid.replace("-", "")


def test_a_cancelled_session_stays_in_calendars_for_thirty_days(client, session, monkeypatch):
    changes.cancel(session, "")
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 11, 6))
    assert Seen(client, session).vevent["STATUS"] == "CANCELLED"
    make_event(None, day(2021, 1, 1))
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 11, 9))
    assert Seen(client, session).vevent["UID"] != str(session.translation_key)


def test_confirming_a_day_puts_it_in_calendars(client, home):
    session = make_event(None, day(2020, 10, 8, confirmed=False)).sessions.get()
    assert not Calendar.from_ical(client.get("/agenda/agenda.ics").content).walk("VEVENT")
    tentative = client.get("/agenda/agenda.ics?provisoires=oui").content
    assert Calendar.from_ical(tentative).walk("VEVENT")[0]["STATUS"] == "TENTATIVE"
    changes.confirm(session)
    assert Seen(client, session).vevent["STATUS"] == "CONFIRMED"


def test_what_has_no_day_cannot_be_confirmed(home):
    session = make_event(None, vague(Precision.MONTH, 2020, 11)).sessions.get()
    with pytest.raises(ValidationError, match="pas encore de jour"):
        changes.confirm(session)


def test_a_date_that_cannot_be_changes_nothing(session):
    with pytest.raises(ValidationError):
        changes.fix_date(
            session,
            precision=Precision.TIME,
            first_day=date(2020, 10, 8),
            start_time=time(10),
            end_time=time(9),
        )
    stored = EventSession.objects.get(pk=session.pk)
    assert (stored.when, sequence_of(stored)) == (session.when, sequence_of(session))


def test_a_draft_of_other_changes_is_kept_and_not_published_along(session):
    page = EventPage.objects.get(pk=session.event_id)
    page.title = "Un titre à l'essai"
    page.save_revision()
    changes.cancel(session, "Faute d'inscrits")
    live = EventPage.objects.get(pk=page.pk)
    assert live.title == "Journée-découverte"
    assert live.has_unpublished_changes
    assert live.sessions.get().status == "annule"
    live.get_latest_revision().publish()
    published = EventPage.objects.get(pk=page.pk)
    assert published.title == "Un titre à l'essai"
    assert published.sessions.get().status == "annule"


def test_a_change_of_a_draft_event_does_not_publish_it(home):
    event = make_event(None, day(2020, 10, 8), live=False)
    changes.cancel(event.sessions.get(), "")
    assert not EventPage.objects.get(pk=event.pk).live
    assert event.sessions.get().status == "annule"


def test_a_failure_leaves_nothing_half_done(session, monkeypatch):
    def fail(*arguments, **options):
        raise RuntimeError

    monkeypatch.setattr("wagtail.models.Revision.publish", fail)
    with pytest.raises(RuntimeError):
        changes.cancel(session, "")
    assert EventSession.objects.get(pk=session.pk).status == ""


def test_two_postponements_keep_both_former_dates(session):
    session = changes.postpone(
        session, "Grève", precision=Precision.DAY, first_day=date(2020, 10, 15)
    )
    session = changes.postpone(session, "Neige")
    assert session.former_dates == [
        {"when": "jeudi 8 octobre 2020, 10h–12h", "reason": "Grève"},
        {"when": "jeudi 15 octobre 2020", "reason": "Neige"},
    ]


def test_the_reason_of_a_postponement_is_read_once(client, session):
    changes.postpone(session, "Neige", precision="day", first_day=date(2020, 11, 5))
    page = client.get(session.event.get_url()).text
    assert page.count("Neige") == 1
    session.refresh_from_db()
    changes.postpone(session, "Pluie", precision="day", first_day=date(2020, 12, 3))
    page = client.get(session.event.get_url()).text
    assert (page.count("Neige"), page.count("Pluie")) == (1, 1)


@pytest.fixture
def cycle(home) -> list[EventSession]:
    """The three sessions of an event, in October, November and December."""
    event = make_event(None, day(2020, 10, 8), day(2020, 11, 5), day(2020, 12, 3), title="Cycle")
    event.save_revision().publish()
    return event.sessions_by_date()


def test_a_cycle_is_cancelled_by_one_publication_and_comes_back_by_one(cycle):
    event = cycle[0].event
    uids = [row.translation_key for row in cycle]
    before = [changes.field_values(row) for row in cycle]
    versions = event.revisions.count()
    changes.cancel.apply(cycle[1:], "Grève")
    assert event.revisions.count() == versions + 1
    rows = EventPage.objects.get(pk=event.pk).sessions_by_date()
    assert [row.status for row in rows] == ["", "annule", "annule"]
    assert [sequence_of(row) for row in rows] == [0, 1, 1]
    told = PageLogEntry.objects.get(action="programme.cancel")
    changes.undo.apply(rows[1:], told.data)
    back = EventPage.objects.get(pk=event.pk).sessions_by_date()
    assert [changes.field_values(row) for row in back] == before
    assert [sequence_of(row) for row in back] == [0, 2, 2]
    assert [row.translation_key for row in back] == uids


def test_a_cycle_changes_whole_or_not_at_all(cycle):
    changes.cancel.apply(cycle, "Grève")
    told = PageLogEntry.objects.get(action="programme.cancel")
    changes.cancel(cycle[2], "Neige")
    with pytest.raises(ValidationError, match="a changé depuis"):
        changes.undo.apply(cycle, told.data)
    reasons = EventSession.objects.order_by("first_day").values_list("status_reason", flat=True)
    assert list(reasons) == ["Grève", "Grève", "Neige"]


def test_where_a_session_is_gone_nothing_changes_until_it_is_known(cycle):
    page = EventPage.objects.get(pk=cycle[0].event_id)
    page.sessions = cycle[:2]
    page.save_revision().publish()
    with pytest.raises(ValidationError, match="a changé entre-temps"):
        changes.cancel.apply(cycle, "Grève")
    assert [row.status for row in page.sessions.all()] == ["", ""]


def test_a_draft_keeps_its_own_sessions_when_its_cycle_is_cancelled(cycle):
    page = EventPage.objects.get(pk=cycle[0].event_id)
    rows = page.sessions_by_date()
    rows[0].town = "Blois"
    page.sessions = rows[:2]
    page.save_revision()
    changes.cancel.apply(cycle, "Grève")
    live = EventPage.objects.get(pk=page.pk)
    assert [row.status for row in live.sessions.all()] == ["annule"] * 3
    draft = live.get_latest_revision_as_object().sessions_by_date()
    assert [(row.town, row.status) for row in draft] == [("Blois", "annule"), ("", "annule")]
