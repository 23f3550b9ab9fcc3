"""Who organises an event is said alike by its page and by each outlet."""

import csv
from io import StringIO

import extruct
import pytest
from defusedxml import ElementTree
from django.test import Client
from icalendar import Calendar

from core.models import Contact, OrganisationSettings
from tests.factories import day, make_event, make_network, paris

pytestmark = pytest.mark.django_db

OWN = "Villes au Carré"
CASES = [
    # the network's role, the partner's role, who organises
    ("", "", [OWN]),
    ("", "partenaire", [OWN]),
    ("organise", "", [OWN]),
    ("organise", "Co-organisateur", [OWN, "UNADEL"]),
    ("co-organise", "co-organise", [OWN, "UNADEL"]),
    ("", "organisatrice", ["UNADEL"]),
    ("participe", "organise", ["UNADEL"]),
    ("participe", "intervient", []),
]


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 1))


@pytest.mark.parametrize(("role", "partner", "organisers"), CASES)
def test_every_outlet_names_those_who_organise_and_nobody_else(
    client, home, role, partner, organisers
):
    contact = Contact.objects.create(name="Accueil", email="a@example.org", locale=home.locale)
    OrganisationSettings.objects.update(name=OWN, contact=contact)
    partners = [{"type": "partner", "value": {"name": "UNADEL", "role": partner, "link": ""}}]
    event = make_event(make_network(), day(2020, 10, 7), role=role, partners=partners)

    html = client.get(event.get_url()).text
    (found,) = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    assert [who["name"] for who in found.get("organizer", [])] == organisers

    calendar = Calendar.from_ical(client.get("/agenda/agenda.ics").content)
    (vevent,) = calendar.walk("VEVENT")
    assert ("ORGANIZER" in vevent) == (OWN in organisers)
    said = f"Organisé par {' · '.join(organisers)}" if organisers else "Organisé par"
    assert (said in str(vevent["DESCRIPTION"])) == bool(organisers)

    (row,) = client.get("/agenda/agenda.json").json()["results"]
    assert (row["role"], row["organizers"]) == (role or None, organisers)
    assert row["partners"] == [{"name": "UNADEL", "role": partner}]

    table = b"".join(client.get("/agenda/agenda.csv")).decode("utf-8-sig")
    (line,) = csv.DictReader(StringIO(table), delimiter=";")
    assert line["Organisé par"] == " · ".join(organisers)

    feed = ElementTree.fromstring(client.get("/agenda/agenda.atom").content)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.findtext("a:author/a:name", None, atom) == OWN
    (entry,) = feed.findall("a:entry", atom)
    assert (entry.findtext("a:author/a:name", None, atom) or "") == " · ".join(organisers)


@pytest.mark.parametrize(("departement", "country"), [("37", "FR"), ("", None)])
def test_the_country_is_told_where_something_tells_it(client, home, departement, country):
    place = {"town": "Bruxelles", "departement": departement, "mode": "presentiel"}
    event = make_event(None, day(2020, 10, 7, **place))
    html = client.get(event.get_url()).text
    (found,) = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    assert found["location"][0]["address"].get("addressCountry") == country


def test_with_nothing_to_come_only_the_page_and_the_embed_show_the_archive_and_say_so(client, home):
    make_event(None, day(2020, 9, 7))
    for address in ("/agenda/", "/agenda/encart/"):
        text = client.get(address).text
        assert "archive" in text
        assert ">1 rendez-vous" not in text
    assert client.get("/agenda/agenda.json").json()["count"] == 0
    assert len(b"".join(client.get("/agenda/agenda.csv")).splitlines()) == 1
    assert "<entry" not in client.get("/agenda/agenda.atom").text
    page = Client().get("/agenda/")
    assert page.context["results"].chips == []
    outputs = page.context["outputs"]
    assert all(address.endswith("?periode=tout") for address in outputs.values())
    assert client.get(outputs["json"]).json()["count"] == 1
    assert b"VEVENT" in client.get(outputs["ics"]).content


def test_the_calendar_of_a_site_with_nothing_to_come_keeps_its_last_thirty_days(client, home):
    make_event(None, day(2020, 9, 7))
    make_event(None, day(2020, 8, 7))
    calendar = Calendar.from_ical(client.get("/agenda/agenda.ics").content)
    assert len(calendar.walk("VEVENT")) == 1
