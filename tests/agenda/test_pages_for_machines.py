"""What crawlers and readers find: one address a question, honest dates, no dead end."""

import re

import pytest
from defusedxml import ElementTree

from core.clock import PARIS
from core.models import Theme
from networks.models import NetworkPage
from programme.models import EventPage
from tests.factories import day, make_event, make_network, make_priority, make_programme, paris

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


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
    assert client.get("/agenda/?mois=2020-10").context["month"].previous == ""
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
    sitemap = ElementTree.fromstring(client.get("/sitemap.xml").content)
    dates = {
        url.find("s:loc", SITEMAP).text.partition("localhost")[2]
        or url.find("s:loc", SITEMAP).text: url.findtext("s:lastmod", None, SITEMAP)
        for url in sitemap.findall("s:url", SITEMAP)
    }
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
