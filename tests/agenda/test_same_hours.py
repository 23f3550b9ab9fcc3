"""Several days at the same hours, in every outlet: one session, a range, an hour a day."""

import csv
import re
from dataclasses import asdict
from datetime import date, timedelta
from io import StringIO

import extruct
import pytest
from django.urls import reverse
from icalendar import Calendar

from dates import Precision, parse
from programme import changes
from programme.models import EventPage, EventSession
from programme.querysets import pks_by_next_session
from tests.agenda.reading import in_json, on_pages
from tests.factories import day, days, hours, make_event, make_network, paris, sequence_of
from tests.translation.translating import translate

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

MARCH = date(2020, 3, 12), date(2020, 3, 14)
WORDS = "du 12 au 14 mars 2020, 9h–17h chaque jour"


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """It is 1 March 2020, or what it is set to."""

    def set_to(*parts: int) -> None:
        monkeypatch.setattr("core.clock.now", lambda: paris(*parts))

    set_to(2020, 3, 1)
    return set_to


@pytest.fixture
def session(home) -> EventSession:
    """Three days at the same hours."""
    event = make_event(
        make_network("Habitat"),
        days(*MARCH, "09:00", "17:00", town="Tours", mode="presentiel"),
        title="La formation",
        slug="la-formation",
    )
    event.save_revision().publish()
    return event.sessions.get()


def vevents(client, address: str = "/agenda/agenda.ics") -> dict[str, dict]:
    """The events of a calendar, by UID."""
    calendar = Calendar.from_ical(client.get(address).content)
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def said(response) -> str:
    """The text of a page or of a file, without its tags."""
    return re.sub("<[^>]+>", "", response.getvalue().decode())


def uids(session: EventSession, count: int) -> list[str]:
    key = str(session.translation_key)
    return [key, *(f"{key}-{rank}" for rank in range(2, count + 1))]


def move(session: EventSession, typed: str) -> EventSession:
    return changes.postpone(session, "Grève", **asdict(parse(typed, 2020)))


def facts(client) -> list[str]:
    """The dates in words beside the date blocks of the agenda."""
    found = re.findall('(?<=<div class="facts">\\n  )<b>.*?</b>', client.get("/agenda/").text)
    return [re.sub("<[^>]+>", "", words) for words in found]


@pytest.mark.parametrize(
    "address",
    [
        "/agenda/",
        "/agenda/encart/",
        "/agenda/agenda.atom",
        "/agenda/agenda.csv",
        "/agenda/agenda.json",
        "/reseaux/habitat/",
        "/reseaux/habitat/la-formation/",
        "/recherche/?q=formation",
    ],
)
def test_every_outlet_says_the_days_and_their_hours(client, session, address):
    assert WORDS in said(client.get(address))


def test_a_list_has_it_once_with_the_hours_of_a_day(client, session):
    assert len(in_json(client, "")) == len(on_pages(client, "")) == 1
    assert facts(client) == [WORDS]


def test_a_block_is_not_mistaken_for_it(client, home):
    block = hours(2020, 3, 12, "09:00", "17:00", last_day=MARCH[1])
    event = make_event(None, block)
    assert "du jeudi 12 mars 2020, 9h, au samedi 14 mars 2020, 17h" in said(client.get("/agenda/"))
    assert facts(client) == ["du jeudi 12 mars 2020, 9h, au samedi 14 mars 2020, 17h"]
    (found,) = vevents(client).values()
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (
        paris(2020, 3, 12, 9),
        paris(2020, 3, 14, 17),
    )
    assert event.sessions.get().precision == Precision.TIME


def test_the_month_has_it_on_each_day_with_its_hour(client, session):
    text = client.get("/agenda/?mois=2020-03").text
    assert text.count("<b>9h</b>") == 3


def test_json_gives_the_first_start_and_the_last_end_of_several_days(client, session):
    (row,) = client.get("/agenda/agenda.json").json()["results"]
    assert (row["precision"], row["start"], row["end"]) == (
        "days",
        "2020-03-12T09:00:00+01:00",
        "2020-03-14T17:00:00+01:00",
    )


def test_json_gives_the_last_day_where_no_end_is_known(client, home):
    make_event(None, days(*MARCH, "09:00"))
    (row,) = client.get("/agenda/agenda.json").json()["results"]
    assert (row["start"], row["end"]) == ("2020-03-12T09:00:00+01:00", "2020-03-14")
    assert row["when"] == "du 12 au 14 mars 2020, 9h chaque jour"


def test_the_table_has_its_days_and_hours(client, session):
    text = client.get("/agenda/agenda.csv").getvalue().decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(text), delimiter=";")
    cells = [row[name] for name in ("Quand", "Premier jour", "Dernier jour", "De", "À")]
    assert cells == [WORDS, "2020-03-12", "2020-03-14", "09:00", "17:00"]


@pytest.mark.parametrize(
    ("at", "state"),
    [
        ((2020, 3, 12, 8, 59), "upcoming"),
        ((2020, 3, 12, 9), "ongoing"),
        ((2020, 3, 13, 2), "ongoing"),  # between two days
        ((2020, 3, 14, 16, 59), "ongoing"),
        ((2020, 3, 14, 17), "past"),
    ],
)
def test_it_is_under_way_from_the_first_start_to_the_last_end(client, session, clock, at, state):
    clock(*at)
    moment, rows = paris(*at), EventSession.objects
    assert rows.upcoming(moment).exists() is (state != "past")
    assert rows.past(moment).exists() is (state == "past")
    assert rows.ongoing(moment).exists() is (state == "ongoing")
    found = in_json(client, "periode=passes" if state == "past" else "periode=a-venir")
    assert found == [str(session.translation_key)]
    text = client.get("/reseaux/habitat/la-formation/").text
    assert ("En cours" in text) is (state == "ongoing")
    assert ("Passé" in text) is (state == "past")


@pytest.mark.parametrize("end", ["17:00", ""])
def test_it_is_found_on_each_of_its_days_and_on_no_other(client, home, end):
    make_event(None, days(*MARCH, "00:00", end))
    found = [
        number
        for number in range(10, 17)
        if in_json(client, f"du=2020-03-{number}&au=2020-03-{number}")
    ]
    assert found == [12, 13, 14]


def test_it_is_the_next_session_until_its_last_end(home):
    training = make_event(None, days(*MARCH, "09:00", "17:00"))
    later = make_event(None, day(2020, 3, 15))
    over = make_event(None, day(2020, 3, 1))
    ordered = pks_by_next_session(EventPage.objects.all(), paris(2020, 3, 13, 20))
    assert list(ordered) == [training.pk, later.pk, over.pk]


# Calendars


@pytest.mark.parametrize(
    "address", ["/agenda/agenda.ics", "/reseaux/habitat/la-formation/seances.ics"]
)
def test_calendars_have_an_event_a_day_and_no_rule(client, session, address):
    found = vevents(client, address)
    assert list(found) == uids(session, 3)
    for number, event in enumerate(found.values()):
        assert event["DTSTART"].dt == paris(2020, 3, 12 + number, 9)
        assert event["DTEND"].dt == paris(2020, 3, 12 + number, 17)
        assert event["DTSTART"].params["TZID"] == "Europe/Paris"
        assert event["RELATED-TO"] == str(session.event.translation_key)
        assert (event["SEQUENCE"], event["STATUS"]) == (0, "CONFIRMED")
        assert str(event["SUMMARY"]) == "La formation"
        assert WORDS in event["DESCRIPTION"]
    assert client.get(address).content.count(b"RRULE") == 2  # those of the time zone


def test_an_end_that_is_not_known_is_on_no_day(client, home):
    make_event(None, days(*MARCH, "09:00"))
    found = vevents(client).values()
    assert len(found) == 3
    assert not any("DTEND" in event for event in found)


@pytest.mark.parametrize(
    ("first", "offsets"), [(date(2026, 3, 28), [1, 2, 2]), (date(2026, 10, 24), [2, 1, 1])]
)
def test_each_day_is_at_its_hours_where_clocks_change(client, home, first, offsets):
    make_event(None, days(first, first + timedelta(days=2), "09:00", "17:00"))
    found = vevents(client, "/agenda/agenda.ics?periode=tout").values()
    assert [event["DTSTART"].dt.hour for event in found] == [9, 9, 9]
    assert [event["DTSTART"].dt.utcoffset() for event in found] == [
        timedelta(hours=hours) for hours in offsets
    ]


def test_days_keep_their_uids_when_they_move_and_those_lost_are_cancelled(client, session):
    moved = move(session, "2 et 3 avril, 10h-12h")
    found = vevents(client)
    assert list(found) == uids(session, 3)
    assert {event["SEQUENCE"] for event in found.values()} == {sequence_of(moved)} == {1}
    first, second, lost = found.values()
    assert (first["DTSTART"].dt, second["DTSTART"].dt) == (
        paris(2020, 4, 2, 10),
        paris(2020, 4, 3, 10),
    )
    assert (first["STATUS"], second["STATUS"], lost["STATUS"]) == (
        *("CONFIRMED", "CONFIRMED"),
        "CANCELLED",
    )
    assert lost["DTSTART"].dt == paris(2020, 3, 14, 9)
    assert str(lost["SUMMARY"]) == "[Reporté] La formation"


def test_more_days_add_to_those_that_calendars_have(client, session):
    move(session, "du 2 au 5 avril, 9h-17h")
    found = vevents(client)
    assert list(found) == uids(session, 4)
    assert {str(event["STATUS"]) for event in found.values()} == {"CONFIRMED"}


def test_all_days_are_cancelled_with_the_session(client, session):
    changes.cancel(session, "Grève")
    found = vevents(client)
    assert list(found) == uids(session, 3)
    assert {str(event["STATUS"]) for event in found.values()} == {"CANCELLED"}
    assert {str(event["SUMMARY"]) for event in found.values()} == {"[Annulé] La formation"}


def test_all_days_are_cancelled_where_it_is_postponed_without_a_date(client, session):
    changes.postpone(session, "Grève")
    found = vevents(client)
    assert [event["DTSTART"].dt for event in found.values()] == [
        paris(2020, 3, number, 9) for number in (12, 13, 14)
    ]
    assert {str(event["SUMMARY"]) for event in found.values()} == {"[Reporté] La formation"}
    assert {str(event["STATUS"]) for event in found.values()} == {"CANCELLED"}


def test_what_is_not_confirmed_is_its_whole_days_when_asked_for(client, home):
    make_event(None, days(*MARCH, "09:00", "17:00", confirmed=False))
    assert not vevents(client)
    (found,) = vevents(client, "/agenda/agenda.ics?provisoires=oui").values()
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2020, 3, 12), date(2020, 3, 15))
    assert found["STATUS"] == "TENTATIVE"


# Search engines


def json_ld(client, address: str = "/reseaux/habitat/la-formation/") -> dict:
    (found,) = extruct.extract(client.get(address).text, syntaxes=["json-ld"])["json-ld"]
    return found


def test_search_engines_read_the_whole_and_each_day(client, session):
    found = json_ld(client)
    assert (found["startDate"], found["endDate"]) == (
        "2020-03-12T09:00:00+01:00",
        "2020-03-14T17:00:00+01:00",
    )
    assert "eventSchedule" not in found  # schema.org: not with a startDate
    assert [(part["startDate"], part["endDate"]) for part in found["subEvent"]] == [
        (f"2020-03-{number}T09:00:00+01:00", f"2020-03-{number}T17:00:00+01:00")
        for number in (12, 13, 14)
    ]
    for part in found["subEvent"]:
        assert (part["@type"], part["name"]) == ("Event", "La formation")
        assert part["location"] == found["location"]
        assert part["eventStatus"] == "https://schema.org/EventScheduled"


def test_search_engines_read_one_event_of_a_day_or_of_days_without_hours(client, home):
    for fields in (day(2020, 3, 12), days(*MARCH), hours(2020, 3, 12, "09:00", last_day=MARCH[1])):
        assert "subEvent" not in json_ld(client, make_event(None, fields).get_url())


def test_search_engines_read_that_it_moved(client, session):
    move(session, "2 et 3 avril, 10h-12h")
    found = json_ld(client)
    assert found["previousStartDate"] == "2020-03-12T09:00:00+01:00"
    assert [part["startDate"] for part in found["subEvent"]] == [
        "2020-04-02T10:00:00+02:00",
        "2020-04-03T10:00:00+02:00",
    ]


# Changes and translations


def test_a_postponement_keeps_the_former_days_with_their_hours(client, session):
    moved = move(session, "2 et 3 avril, 10h-12h")
    assert moved.when == "2 et 3 avril 2020, 10h–12h"
    assert f"<s>{WORDS}</s>" in client.get("/reseaux/habitat/la-formation/").text
    (former,) = moved.former_dates
    assert former["when"] == WORDS


def test_a_postponement_is_typed_and_its_history_tells_both(client, session, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin"))
    address = reverse("programme_actions:session", args=[session.pk, "reporter"])
    preview = client.post(address, {"date": "2 et 3 avril, 10h-12h", "preview": "1"}).text
    assert WORDS in preview
    assert "2 et 3 avril 2020, 10h–12h" in preview
    client.post(address, {"date": "2 et 3 avril, 10h-12h", "reason": "Grève"})
    assert EventSession.objects.get(pk=session.pk).when == "2 et 3 avril 2020, 10h–12h"
    history = client.get(reverse("wagtailadmin_pages:history", args=[session.event_id])).text
    assert WORDS in history
    assert "2 et 3 avril 2020, 10h–12h" in history
    refused = client.post(address, {"date": "2 et 3 avril, 20h-2h"}).text
    assert "Ces heures valent pour chaque jour" in refused
    assert 'value="2 et 3 avril, 20h-2h"' in refused


def test_the_lists_of_the_admin_say_the_days_and_their_hours(client, session, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin"))
    for address in (
        reverse("wagtailadmin_home"),
        reverse("programme_actions:event", args=[session.event_id]),
        reverse("evenements:index"),
    ):
        assert WORDS in client.get(address).text, address


def test_a_translation_has_the_same_days_and_hours(client, session):
    page = session.event
    for above in (*page.get_ancestors()[1:], page):
        translate(above)
    text = said(client.get("/en/reseaux/habitat/la-formation/"))
    assert "from 12 to 14 March 2020, 9 am–5 pm each day" in text
    move(session, "2 et 3 avril, 10h-12h")
    text = said(client.get("/en/reseaux/habitat/la-formation/"))
    assert "2 and 3 April 2020, 10 am–noon" in text
