"""Calendars as RFC 5545 and RFC 7986 have them, read back as a calendar would."""

import re
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from agenda.outputs.ics import VTIMEZONE
from core.models import Contact, OrganisationSettings, Theme
from dates import Precision
from programme.choices import Status
from programme.models import EventPage
from tests.factories import day, hours, make_event, make_network, paris, vague

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 1))


def events(client, address: str = "/agenda/agenda.ics") -> list:
    return Calendar.from_ical(client.get(address).content).walk("VEVENT")


def test_hours_are_pariss_and_whole_days_end_the_day_after(client, home):
    make_event(None, hours(2020, 10, 7, "09:00", "10:30"))
    make_event(None, day(2020, 10, 8))
    make_event(
        None,
        {
            "precision": Precision.RANGE,
            "first_day": date(2020, 10, 9),
            "last_day": date(2020, 11, 30),
        },
    )
    timed, whole, several = events(client)
    assert timed["DTSTART"].to_ical() == b"20201007T090000"
    assert timed["DTSTART"].params["TZID"] == "Europe/Paris"
    assert timed["DTEND"].dt == paris(2020, 10, 7, 10, 30)
    assert whole["DTSTART"].params["VALUE"] == "DATE"
    assert (whole["DTSTART"].dt, whole["DTEND"].dt) == (date(2020, 10, 8), date(2020, 10, 9))
    assert several["DTEND"].dt == date(2020, 12, 1)


def test_a_time_without_an_end_has_none(client, home):
    make_event(None, hours(2020, 11, 19, "14:30"))
    assert "DTEND" not in events(client)[0]


def test_there_is_one_vevent_a_session_related_to_its_event_and_no_rule(client, home):
    event = make_event(None, day(2020, 10, 7), day(2020, 11, 5), day(2020, 12, 3))
    found = events(client)
    assert {str(found_event["UID"]) for found_event in found} == {
        str(session.translation_key) for session in event.sessions.all()
    }
    assert {str(found_event["RELATED-TO"]) for found_event in found} == {str(event.translation_key)}
    # The time zone's own rules are the only ones.
    assert client.get("/agenda/agenda.ics").content.count(b"RRULE") == 2


def test_the_time_zone_is_the_fixed_block(client, home):
    make_event(None, day(2020, 10, 7))
    content = client.get("/agenda/agenda.ics").content
    found = content[content.index(b"BEGIN:VTIMEZONE") :].partition(b"BEGIN:VEVENT")[0]
    # The parts of a rule may come in any order.
    assert sorted(re.split(rb"[\r\n;:]+", found)) == sorted(re.split(rb"[\r\n;:]+", VTIMEZONE))


def test_lines_are_short_and_text_is_escaped(client, home):
    title = "Élu-es, chef-fes ; « œuvrer » \\ ensemble " * 6
    make_event(None, day(2020, 10, 7, town="Tours, Orléans"), title=title[:200])
    content = client.get("/agenda/agenda.ics").content
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode()  # no character is cut
    assert b"LOCATION:Tours\\, Orl" in content
    assert str(events(client)[0]["SUMMARY"]) == title[:200].strip()


def test_what_is_known_is_said_and_what_is_not_is_absent(client, home):
    contact = Contact.objects.create(
        name="Accueil", email="accueil@example.org", locale=home.locale
    )
    event = make_event(None, day(2020, 10, 7, town="Tours"), contact=contact)
    event.themes.add(Theme.objects.create(name="Habitat", slug="habitat"))
    event.save()
    make_event(None, day(2020, 10, 8))
    known, unknown = events(client)
    assert known["LOCATION"] == "Tours"
    assert known["CATEGORIES"].to_ical() == b"Habitat"
    assert known["ORGANIZER"] == "mailto:accueil@example.org"
    assert str(known["URL"]) == f"http://localhost:8000{event.get_url()}"
    assert not {"LOCATION", "CATEGORIES", "ORGANIZER"} & set(unknown)


def test_the_calendar_has_a_name_and_a_pace(client, home):
    OrganisationSettings.objects.update(name="Villes au Carré")
    calendar = Calendar.from_ical(client.get("/agenda/agenda.ics?mode=a-distance").content)
    assert str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"]) == "Villes au Carré – À distance"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=6)


def test_the_usual_period_keeps_the_last_thirty_days(client, home):
    make_event(None, day(2020, 9, 2))
    make_event(None, day(2020, 8, 30))
    make_event(None, day(2020, 10, 2))
    assert [event["DTSTART"].dt for event in events(client)] == [
        date(2020, 9, 2),
        date(2020, 10, 2),
    ]


def test_what_is_not_certain_comes_only_when_asked_for_as_whole_tentative_days(client, home):
    make_event(None, vague(Precision.MONTH, 2020, 11))
    make_event(None, hours(2020, 10, 7, "09:00", "10:00", confirmed=False))
    assert not events(client)
    unconfirmed, month = events(client, "/agenda/agenda.ics?provisoires=oui")
    assert unconfirmed["DTSTART"].dt == date(2020, 10, 7)
    assert (month["DTSTART"].dt, month["DTEND"].dt) == (date(2020, 11, 1), date(2020, 12, 1))
    assert {unconfirmed["STATUS"], month["STATUS"]} == {"TENTATIVE"}


def test_dtstamp_is_the_last_publications(client, home):
    event = make_event(None, day(2020, 10, 7))
    event.save_revision().publish()
    event.refresh_from_db()
    found = events(client)[0]
    moment = event.last_published_at.replace(microsecond=0)
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == moment


def test_an_events_own_calendar_holds_its_sessions(client, home):
    event = make_event(make_network(), day(2020, 10, 7), day(2020, 11, 5))
    make_event(None, day(2020, 10, 9))
    assert len(events(client, f"{event.get_url()}seances.ics")) == 2
    assert client.get("/rien/seances.ics").status_code == 404


def test_a_private_or_draft_event_has_no_calendar(client, home):
    private = make_event(make_network(), day(2020, 10, 7))
    private.view_restrictions.create(restriction_type="login")
    draft = make_event(None, day(2020, 10, 7), live=False)
    for event in (private, draft):
        assert client.get(f"{event.get_url()}seances.ics").status_code == 404


def test_a_renamed_event_redirects_its_calendar(client, home, django_capture_on_commit_callbacks):
    event = make_event(make_network(), day(2020, 10, 7))
    former = event.get_url()
    with django_capture_on_commit_callbacks(execute=True):
        event.slug = "autre-nom"
        event.save_revision().publish()
    response = client.get(f"{former}seances.ics")
    assert response.status_code == 301
    renamed = EventPage.objects.get(pk=event.pk)
    assert response["Location"] == f"{renamed.get_url()}seances.ics"
    assert client.get(former).status_code == 301


def test_a_session_has_an_address_of_its_own(client, home, django_capture_on_commit_callbacks):
    event = make_event(make_network(), day(2020, 10, 7), day(2020, 11, 5))
    other = make_event(None, day(2020, 10, 9)).sessions.get()
    first, second = event.sessions.order_by("first_day")
    address = f"{event.get_url()}seance-{second.translation_key}.ics"
    (found,) = events(client, address)
    assert found["UID"] == str(second.translation_key)
    page = client.get(event.get_url()).text
    for session in (first, second):
        assert f'href="{event.get_url()}seance-{session.translation_key}.ics"' in page
    elsewhere = f"{event.get_url()}seance-{other.translation_key}.ics"
    assert client.get(elsewhere).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        event.slug = "autre-nom"
        event.save_revision().publish()
    renamed = EventPage.objects.get(pk=event.pk)
    response = client.get(address)
    assert response.status_code == 301
    assert response["Location"] == f"{renamed.get_url()}seance-{second.translation_key}.ics"


def test_the_description_ends_with_how_to_register_and_the_address_of_the_page(client, home):
    event = make_event(None, day(2020, 10, 7), registration_url="https://example.org/places")
    other = make_event(None, day(2020, 10, 8), registration_email="places@example.org")
    by_url, by_email = (str(found["DESCRIPTION"]).split("\n")[-2:] for found in events(client))
    assert by_url == ["Inscription : https://example.org/places", event.full_url]
    assert by_email == ["Inscription : places@example.org", other.full_url]


def test_whole_days_do_not_make_one_busy(client, home):
    make_event(None, hours(2020, 10, 7, "09:00", "10:30"))
    make_event(None, day(2020, 10, 8))
    timed, whole = events(client)
    assert "TRANSP" not in timed
    assert whole["TRANSP"] == "TRANSPARENT"


def test_a_session_moved_online_has_no_place_left_even_if_its_row_does(client, home):
    event = make_event(None, day(2020, 10, 7, town="Tours", mode="presentiel"))
    event.sessions.update(status="passe-a-distance")
    assert "LOCATION" not in events(client)[0]


@pytest.mark.parametrize("fields", [{"status": Status.CANCELLED}, {"is_full": True}])
def test_it_does_not_say_where_to_register_for_what_is_cancelled_or_full(client, home, fields):
    make_event(None, day(2020, 10, 7, **fields), registration_url="https://example.org/places")
    assert "https://example.org/places" not in str(events(client)[0]["DESCRIPTION"])
