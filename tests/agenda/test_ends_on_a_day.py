"""« du 12 mars 20h au 13 mars »: the last day is known, its hour is not, and nothing invents it."""

import csv
import json
from datetime import date
from importlib import import_module
from io import StringIO

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from icalendar import Calendar

from agenda.query import AgendaQuery, Period
from agenda.results import Results
from dates.parsing import parse
from programme.models import EventSession
from programme.models.sequences import CalendarSequence
from tests.factories import hours, make_event, paris

pytestmark = pytest.mark.django_db

WORDS = "du jeudi 12 mars 2020, 20h, au vendredi 13 mars 2020"


@pytest.fixture(autouse=True)
def march(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 3, 1))


@pytest.fixture
def session(home) -> EventSession:
    event = make_event(None, hours(2020, 3, 12, "20:00", last_day=date(2020, 3, 13)))
    return event.sessions.get()


def test_it_is_typed_so(session):
    typed = parse("du 12 mars 20h au 13 mars", 2020)
    values = (typed.precision, typed.first_day, typed.last_day, typed.start_time, typed.end_time)
    assert values == session.date_values
    assert session.when == WORDS


@pytest.mark.parametrize(("number", "is_found"), [(11, False), (12, True), (13, True), (14, False)])
def test_it_is_found_on_each_of_its_days(session, number, is_found):
    asked = date(2020, 3, number)
    query = AgendaQuery(first_day=asked, last_day=asked, period=Period.ALL, period_is_chosen=True)
    assert bool(Results(query, paris(2020, 3, 1)).count) is is_found
    assert EventSession.objects.overlapping(asked, asked).exists() is is_found
    assert session.is_on(asked) is is_found


@pytest.mark.parametrize(
    ("at", "state"),
    [
        (paris(2020, 3, 12, 19), ""),
        (paris(2020, 3, 12, 21), "en-cours"),
        (paris(2020, 3, 13, 23), "en-cours"),
        (paris(2020, 3, 14), "passe"),
    ],
)
def test_it_is_under_way_until_its_last_day_is_over(client, session, monkeypatch, at, state):
    monkeypatch.setattr("core.clock.now", lambda: at)
    assert session.is_ongoing(at) is (state == "en-cours")
    assert session.is_past(at) is (state == "passe")
    (row,) = Results(AgendaQuery(period=Period.ALL, period_is_chosen=True), at)
    assert {kind for kind, _words in row.statuses} == ({state} if state else set())


def test_calendars_have_its_days_and_say_its_hour_in_words(client, session):
    content = client.get("/agenda/agenda.ics").content
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2020, 3, 12), date(2020, 3, 14))
    assert str(event["DESCRIPTION"]).startswith(WORDS)


def test_json_and_the_table_have_its_last_day_without_an_hour(client, session):
    (row,) = client.get("/agenda/agenda.json").json()["results"]
    assert (row["start"], row["end"]) == ("2020-03-12T20:00:00+01:00", "2020-03-13")
    text = client.get("/agenda/agenda.csv").getvalue().decode("utf-8-sig")
    (cells,) = csv.DictReader(StringIO(text), delimiter=";")
    names = ("Quand", "Premier jour", "Dernier jour", "De", "À")
    assert [cells[name] for name in names] == [WORDS, "2020-03-12", "2020-03-13", "20:00", ""]


def test_search_engines_read_its_last_day_without_an_hour(client, session):
    page = BeautifulSoup(client.get(session.event.url).content, "html.parser")
    (event,) = json.loads(page.find("script", type="application/ld+json").string)
    assert (event["startDate"], event["endDate"]) == ("2020-03-12T20:00:00+01:00", "2020-03-13")
    assert "subEvent" not in event


def test_those_that_had_no_length_get_it_and_calendars_hear_of_it_once(session):
    end, state = session.end, session.calendar_state
    EventSession.objects.update(end=session.start)
    start = session.start.isoformat()
    CalendarSequence.objects.update(state=state.replace(end.isoformat(), start), sequence=3)
    migration = import_module("programme.migrations.0008_ends_on_a_day")
    for _time in range(2):
        migration.extend_to_the_last_day(apps, None)
        assert EventSession.objects.get().end == end
        row = CalendarSequence.objects.get()
        assert (row.sequence, row.state) == (4, state)


def test_the_agenda_and_the_event_say_it(client, session):
    for address in ("/agenda/", session.event.url):
        assert WORDS in BeautifulSoup(client.get(address).content, "html.parser").get_text()
