"""A link to a calendar's service says the same instants as the .ics file, and fits an address."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from agenda.outputs.calendar_links import calendar_links
from programme.listing import SessionRow
from tests.factories import day, days, hours, make_session, paris

pytestmark = pytest.mark.django_db
ADDRESS = "https://reseau.example.org/rencontre/"


def links(title="Rencontre & débat", **fields) -> dict[str, dict[str, str]]:
    session = make_session(**fields)
    session.event.title = title
    row = SessionRow(session, session.event, None, [], 1, 1, paris(2020, 9, 1))
    return {
        name: {key: values[0] for key, values in parse_qs(urlsplit(link).query).items()}
        for name, link in calendar_links(row, ADDRESS)
    }


def test_hours_are_told_in_utc_in_summer_and_in_winter():
    summer = links(**hours(2020, 10, 7, "09:00", "10:30"))
    assert summer["Google"]["dates"] == "20201007T070000Z/20201007T083000Z"
    assert summer["Outlook"]["startdt"] == "2020-10-07T07:00:00Z"
    assert summer["Outlook"]["enddt"] == "2020-10-07T08:30:00Z"
    assert "allday" not in summer["Outlook"]
    winter = links(**hours(2020, 12, 7, "09:00", "10:30"))
    assert winter["Google"]["dates"] == "20201207T080000Z/20201207T093000Z"


def test_an_hour_without_an_end_begins_and_ends_then():
    assert links(**hours(2020, 12, 7, "09:00"))["Google"]["dates"] == (
        "20201207T080000Z/20201207T080000Z"
    )


@pytest.mark.parametrize(
    "fields",
    [
        days(date(2020, 10, 7), date(2020, 10, 9)),
        days(date(2020, 10, 7), date(2020, 10, 9), "09:00", "12:00"),
    ],
)
def test_whole_days_end_the_day_after_the_last(fields):
    found = links(**fields)
    assert found["Google"]["dates"] == "20201007/20201010"
    assert found["Outlook"]["startdt"] == "2020-10-07"
    assert found["Outlook"]["enddt"] == "2020-10-10"
    assert found["Outlook"]["allday"] == "true"


def test_a_day_is_whole():
    assert links(**day(2020, 10, 7))["Google"]["dates"] == "20201007/20201008"


def test_words_are_those_of_the_session():
    found = links(**day(2020, 10, 7, venue="Hôtel de ville", town="Tours"))
    for name, title, body in (("Google", "text", "details"), ("Outlook", "subject", "body")):
        assert found[name][title] == "Rencontre & débat"
        assert found[name]["location"] == "Hôtel de ville, Tours"
        assert found[name][body] == f"mercredi 7 octobre 2020\n{ADDRESS}"


def test_a_long_title_leaves_an_address_that_services_accept():
    session = make_session(**day(2020, 10, 7, venue="é" * 200, town="è" * 100))
    session.event.title = "œ" * 255
    row = SessionRow(session, session.event, None, [], 1, 1, paris(2020, 9, 1))
    assert all(len(link) < 2_200 for _name, link in calendar_links(row, ADDRESS))
