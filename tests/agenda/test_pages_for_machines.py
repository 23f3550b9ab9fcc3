"""What crawlers and readers find: one address a question, honest dates, no dead end."""

import re
from html import unescape

import pytest
from defusedxml import ElementTree
from django.test import Client

from core.clock import PARIS
from core.models import Theme
from dates import Precision
from networks.models import NetworkPage
from programme.models import EventPage
from tests.factories import (
    day,
    make_event,
    make_network,
    make_priority,
    make_programme,
    paris,
    vague,
)
from tests.sitemaps import in_sitemap

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


@pytest.fixture
def habitat(home) -> Theme:
    """A theme that one event to come and one past event bear."""
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    for session in (day(2020, 10, 8), day(2020, 9, 8)):
        event = make_event(None, session, title=f"Le {session['first_day']}")
        event.themes.add(theme)
        event.save_revision().publish()
    return theme


@pytest.mark.parametrize("address", ["?theme=habitat", "?q=x", "?periode=tout", "?mois=2020-10"])
def test_filtered_pages_are_not_indexed(client, habitat, address):
    assert '<meta name="robots" content="noindex">' in client.get(f"/agenda/{address}").text
    assert "noindex" not in client.get("/agenda/").text


def test_autodiscovery_links_carry_the_filter(client, habitat):
    text = client.get("/agenda/?mode=presentiel&theme=habitat").text
    links = re.findall(r'<link rel="alternate" type="([^"]+)"[^>]*href="([^"]+)"', text)
    assert {kind for kind, _address in links} == {
        "text/calendar",
        "application/atom+xml",
        "application/json",
        "text/csv",
    }
    for _kind, address in links:
        assert address.endswith("?theme=habitat&amp;mode=presentiel")


def test_months_stop_where_the_data_stops(client, home):
    make_event(None, day(2020, 10, 8))
    make_event(None, day(2020, 12, 8))
    seen, address = [], "/agenda/?mois=2020-10"
    while address:
        month = client.get(address).context["month"]
        seen.append(month.title)
        address = month.next and f"/agenda/{month.next}"
    assert seen == ["octobre 2020", "novembre 2020", "décembre 2020"]
    assert Client().get("/agenda/?mois=2020-10").context["month"].previous == ""
    assert client.get("/agenda/?mois=2035-01").context["month"].title == "décembre 2020"


@pytest.mark.parametrize("month", ["x", "2020-13", "0000-00", "%00", "2020-1"])
def test_what_is_no_month_is_the_list(client, habitat, month):
    response = client.get(f"/agenda/?mois={month}")
    assert response.status_code == 200
    assert response.context["month"] is None


def test_a_theme_has_a_page_of_its_own_with_what_comes_and_what_was(client, habitat):
    make_network("Réseau habitat").themes.add(habitat)
    network = NetworkPage.objects.get()
    network.themes.add(habitat)
    network.save()
    response = client.get("/agenda/themes/habitat/")
    assert "noindex" not in response.text
    assert [row.title for row in response.context["upcoming"]] == ["Le 2020-10-08"]
    assert [row.title for row in response.context["past"]] == ["Le 2020-09-08"]
    assert "Réseau habitat" in response.text
    assert client.get("/agenda/themes/rien/").status_code == 404


def test_a_renamed_theme_redirects_from_its_former_address(client, habitat):
    habitat.slug = "logement"
    habitat.save()
    response = client.get("/agenda/themes/habitat/")
    assert (response.status_code, response["Location"]) == (301, "/agenda/themes/logement/")


def test_the_sitemap_holds_themes_priorities_networks_and_programmes_with_honest_dates(
    client, habitat
):
    Theme.objects.create(name="Sans rien", slug="sans-rien")
    make_network("Réseau habitat", make_priority(make_programme(2021)))
    dates = in_sitemap(client)
    addresses = " ".join(dates)
    for part in (
        "/agenda/themes/habitat/",
        "/programme/2021/transitions/",
        "/reseaux/reseau-habitat/",
        "/programme/2021/",
    ):
        assert part in addresses
    assert "sans-rien" not in addresses
    last = max(page.last_published_at for page in EventPage.objects.all())
    (found,) = [value for address, value in dates.items() if "/themes/habitat/" in address]
    assert found == f"{last.astimezone(PARIS):%Y-%m-%d}"


def test_atom_dates_are_publications_and_never_the_events(client, habitat):
    feed = ElementTree.fromstring(client.get("/agenda/agenda.atom?periode=tout").content)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    for entry in feed.findall("a:entry", atom):
        for name in ("published", "updated"):
            assert not entry.findtext(f"a:{name}", "", atom).startswith("2020")


def title_of(client, address: str) -> str:
    return unescape(re.search("<title>(.+?)</title>", client.get(address).text)[1])


def test_every_address_names_the_host_of_the_site_whichever_was_asked(client, habitat, settings):
    settings.ALLOWED_HOSTS = ["autre.example"]
    event = EventPage.objects.first()
    for address in (
        "/robots.txt",
        "/sitemap.xml",
        "/sitemap-pages-1.xml",
        "/sitemap-themes-1.xml",
        "/agenda/",
        "/agenda/themes/habitat/",
        "/agenda/agenda.ics?periode=tout",
        "/agenda/agenda.atom?periode=tout",
        "/agenda/agenda.json?periode=tout",
        event.get_url(),
        f"{event.get_url()}seances.ics",
    ):
        response = client.get(address, headers={"host": "autre.example"})
        text = b"".join(response).decode()
        assert "http://localhost:8000/" in text, address
        assert "autre.example" not in text, address


def test_what_a_title_shares_with_another_is_told_apart(client, home):
    titles = []
    for year in (2020, 2021):
        programme = make_programme(year)
        titles.append(title_of(client, make_priority(programme).get_url()))
        for month in (10, 11):
            event = make_event(
                programme, day(year, month, 8), programme=programme, title="Assemblée générale"
            )
            titles.append(title_of(client, event.get_url()))
    titles += [
        title_of(client, f"/agenda/{query}") for query in ("", "?mois=2020-10", "?mois=2020-11")
    ]
    assert len(set(titles)) == len(titles)
    assert titles[:2] == [
        "Transitions – 2020 – Réseau d'essai",
        "Assemblée générale – jeudi 8 octobre 2020 – Réseau d'essai",
    ]
    assert title_of(client, "/agenda/?mois=2020-10").startswith("Octobre 2020 – Agenda")


def test_the_second_page_of_the_agenda_says_so_in_its_title(client, home, monkeypatch):
    monkeypatch.setattr("agenda.views.PAGE_SIZE", 1)
    for number in (8, 9):
        make_event(None, day(2020, 10, number))
    assert title_of(client, "/agenda/") == "Agenda – Réseau d'essai"
    assert title_of(client, "/agenda/?page=2") == "Agenda – page 2 – Réseau d'essai"


def test_an_event_of_two_sessions_or_of_an_unknown_date_has_the_year_in_its_title(client, home):
    cycle = make_event(None, day(2020, 10, 8), day(2020, 11, 8), title="Matinales")
    unknown = make_event(None, vague(Precision.UNKNOWN), title="Journée")
    assert title_of(client, cycle.get_url()) == "Matinales – 2020 – Réseau d'essai"
    assert title_of(client, unknown.get_url()) == "Journée – 2020 – Réseau d'essai"


def test_a_description_is_made_of_whole_sentences(client, home):
    summary = "Une journée pour tous.\n" + "Des mots qui ne tiennent pas. " * 20
    told = make_event(None, day(2020, 10, 8), summary=summary)
    untold = make_event(None, day(2020, 10, 8), day(2020, 11, 8), title="Matinales")
    found = [
        re.search('name="description" content="(.+?)"', client.get(event.get_url()).text)[1]
        for event in (told, untold)
    ]
    assert found[0].startswith("Une journée pour tous. Des mots")
    assert found[0].endswith("tiennent pas.")
    assert len(found[0]) < 300
    assert found[1] == "Matinales, jeudi 8 octobre 2020, dimanche 8 novembre 2020."
