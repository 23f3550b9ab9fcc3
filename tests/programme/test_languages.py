"""A page in another language: where it leads, what it says, and what it never says twice."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core.models import Contact, Menu, MenuItem, OrganisationSettings, Theme
from home.models import HomePage
from networks.models import NetworkPage
from programme import changes
from programme.models import EventCarrier, EventPage, EventSession
from tests.factories import (
    day,
    hours,
    make_event,
    make_network,
    make_priority,
    make_programme,
    paris,
)
from tests.sitemaps import in_sitemap
from tests.translation.translating import translate

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


@pytest.fixture(scope="module")
def made(module_home) -> int:
    """The number of an event under a network under a priority, with every page in English."""
    network = make_network("Habitat", make_priority(make_programme(), "Vivre"))
    speaker = {"name": "Ada Martin", "role": "maire", "organisation": "Compas"}
    session = hours(2020, 10, 7, "09:00", "10:30", title="Loger", speakers=[("speaker", speaker)])
    event = make_event(network, session, title="La rencontre", slug="la-rencontre")
    for page in [*HomePage.objects.get().get_descendants(inclusive=True)]:
        translate(page)
    return event.pk


@pytest.fixture
def event(made, db) -> EventPage:
    return EventPage.objects.get(pk=made)


@pytest.fixture
def english_site(event) -> EventPage:
    """The event's page in English, in a site that is all in English."""
    return EventPage.objects.exclude(pk=event.pk).get(translation_key=event.translation_key)


def links(text: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', text))


def switch(text: str) -> str:
    return re.search(r'<nav class="languages".*?</nav>', text, re.DOTALL)[0]


def test_the_switcher_leads_to_the_same_page_and_hreflang_goes_both_ways(client, english_site):
    french, english = "/reseaux/habitat/la-rencontre/", "/en/reseaux/habitat/la-rencontre/"
    pages = {address: client.get(address).text for address in (french, english)}
    assert f'href="{english}"' in switch(pages[french])
    assert f'href="{french}"' in switch(pages[english])
    expected = {
        "fr": f"http://localhost:8000{french}",
        "en": f"http://localhost:8000{english}",
        "x-default": f"http://localhost:8000{french}",
    }
    assert links(pages[french]) == links(pages[english]) == expected
    assert f'<link rel="canonical" href="{expected["en"]}">' in pages[english]
    assert '<html lang="en">' in pages[english]


def test_the_switcher_keeps_the_filter_of_the_agenda(client, english_site):
    text = client.get("/agenda/?reseau=habitat&periode=tout").text
    assert 'href="/en/agenda/?reseau=habitat&amp;periode=tout"' in switch(text)
    assert links(text)["en"] == "http://localhost:8000/en/agenda/"
    text = client.get("/en/agenda/?reseau=habitat").text
    assert 'href="/agenda/?reseau=habitat"' in switch(text)


def test_a_page_without_a_translation_says_so_and_leads_to_the_nearest_above(client, english_site):
    make_event(NetworkPage.objects.sources().get(), day(2020, 10, 8), title="Nouvelle")
    address = EventPage.objects.get(title="Nouvelle").get_url()
    text = client.get(address).text
    assert 'href="/en/reseaux/habitat/"' in switch(text)
    assert "page non traduite" in switch(text)
    assert links(text) == {"fr": f"http://localhost:8000{address}"} | {
        "x-default": f"http://localhost:8000{address}"
    }


def test_a_hidden_translation_is_offered_nowhere(client, english_site):
    PageViewRestriction.objects.create(page=english_site, restriction_type="login")
    text = client.get("/reseaux/habitat/la-rencontre/").text
    assert 'href="/en/reseaux/habitat/"' in switch(text)
    text = client.get("/en/agenda/").text
    assert "EN La rencontre" not in text
    assert '<a href="/reseaux/habitat/la-rencontre/" lang="fr">La rencontre</a>' in text


def test_lists_in_another_language_have_its_words_and_each_session_once(client, english_site):
    for address in ("/en/", "/en/agenda/", "/en/programme/2020/", "/en/reseaux/habitat/"):
        text = client.get(address).text
        assert text.count('lang="fr">La rencontre') == 0, address
        assert text.count(">EN La rencontre</a>") == 1, address
        said = re.sub("<[^>]+>", "", text)
        assert "Wednesday 7 October 2020, 9–10:30 am" in said, address
        assert ">La rencontre<" not in text, address
    text = client.get("/en/agenda/").text
    assert "EN Loger" in text
    assert "<b>Ada Martin</b>, EN maire, EN Compas" in text
    assert "EN Vivre" in text
    assert client.get("/en/agenda/agenda.json").json()["count"] == 1


def test_a_session_moved_in_french_is_moved_at_once_wherever_it_is_read_in_english(
    client, event, english_site
):
    def read(address: str) -> str:
        response = client.get(address)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        return content.decode()

    page, words = english_site.get_url(), "Tuesday 1 December 2020"
    said = [page, *("/en/", "/en/agenda/", "/en/programme/2020/", "/en/reseaux/habitat/")]
    said += [f"/en/agenda/agenda.{name}" for name in ("json", "csv", "atom")]
    said += ["/en/recherche/?q=rencontre", "/en/agenda/agenda.csv?du=2020-12-01&au=2020-12-01"]
    of_the_day, link = "/en/agenda/?du=2020-12-01&au=2020-12-01", ">EN La rencontre</a>"
    assert [address for address in said if words in read(address)] == []
    assert link not in read(of_the_day)
    changes.postpone(event.sessions.get(), "grève", precision="day", first_day=date(2020, 12, 1))
    assert [address for address in said if words not in read(address)] == []
    assert link in read(of_the_day)
    assert '"start": "2020-12-01"' in read("/en/agenda/agenda.json")
    for address in ("/en/agenda/", page):
        assert 'lang="fr">grève</' in read(address), address
    for address in ("/en/agenda/agenda.ics", f"{page}seances.ics"):
        calendar = read(address)
        assert "DTSTART;VALUE=DATE:20201201" in calendar, address
        assert f"UID:{event.sessions.get().translation_key}" in calendar
        assert f"URL:http://localhost:8000{page}" in calendar
        assert "SUMMARY:EN La rencontre: EN Loger" in calendar.replace("\r\n ", "")


@pytest.fixture
def untranslated(english_site) -> EventPage:
    """An event that nobody translated, under a theme that has a word in English and another."""
    theme = Theme.objects.create(name="Logement", slug="logement")
    theme.set_translation("en", {"name": "Housing"})
    network = NetworkPage.objects.sources().get()
    event = make_event(network, day(2020, 10, 8), title="Nouvelle")
    event.themes.set([theme, Theme.objects.create(name="Commerce & co", slug="commerce")])
    event.save_revision().publish()
    return event


def test_a_term_that_nobody_translated_is_quoted_in_french_and_marked(client, untranslated):
    text = client.get("/en/agenda/?theme=commerce&theme=logement&q=<nouvelle>").text
    said = re.search('<div class="sentence".*?</div>', text)[0]
    assert '“<span lang="fr">Commerce &amp; co</span>” or “Housing”' in said
    assert "“&lt;nouvelle&gt;”" in said
    assert '<span lang="fr">Commerce &amp; co</span>' in text.partition("<fieldset")[2]
    title = re.search("<title>.*?</title>", text, re.DOTALL)[0]
    assert "“Commerce &amp; co” or “Housing”" in title
    assert "<span" not in title


def test_data_and_calendars_say_the_language_of_each_row(client, untranslated):
    answer = client.get("/en/agenda/agenda.json").json()
    assert {row["event"]: row["language"] for row in answer["results"]} == {
        "EN La rencontre": "en",
        "Nouvelle": "fr",
    }
    languages = {choice["slug"]: choice["language"] for choice in answer["facets"]["theme"]}
    assert languages == {"logement": "en", "commerce": "fr"}
    table = client.get("/en/agenda/agenda.csv").getvalue().decode("utf-8-sig").splitlines()
    assert [line.split(";")[-2] for line in table] == ["Language", "en", "fr"]
    calendar = client.get("/en/agenda/agenda.ics").text.replace("\r\n ", "")
    assert "SUMMARY:EN La rencontre: EN Loger" in calendar
    assert "SUMMARY;LANGUAGE=fr:Nouvelle" in calendar
    assert "CATEGORIES:Housing\r\n" in calendar
    assert "CATEGORIES;LANGUAGE=fr:Commerce & co\r\n" in calendar
    assert "LANGUAGE" not in client.get("/agenda/agenda.ics").text


def test_a_reason_is_translated_by_its_very_words(client, event, english_site):
    changes.cancel(event.sessions.get(), "grève des trains")
    translate(EventPage.objects.get(pk=event.pk))
    assert "EN grève des trains" in client.get("/en/agenda/").text
    changes.cancel(EventSession.objects.sources().get(), "verglas")
    text = client.get("/en/agenda/").text
    assert '<p lang="fr">verglas</p>' in text
    assert "grève" not in text


def test_facts_of_the_english_page_are_the_french_ones(client, event, english_site):
    page = EventPage.objects.get(pk=event.pk)
    page.registration_url = "https://example.org/inscription"
    page.save_revision().publish()
    assert "https://example.org/inscription" in client.get(english_site.get_url()).text
    network = NetworkPage.objects.sources().get()
    network.stage = "launched"
    network.save_revision().publish()
    assert client.get("/en/reseaux/habitat/").context["page"].stage == "launched"


def test_a_network_that_carries_the_event_too_is_a_fact(client, event, english_site):
    other = make_network("Emploi")
    page = EventPage.objects.get(pk=event.pk)
    page.also_carried_by = [EventCarrier(network=other)]
    page.save_revision().publish()
    assert "Emploi" in client.get(english_site.get_url()).text
    assert "Emploi" in client.get("/en/agenda/").text


def test_a_translation_gives_way_to_the_french_words_once_it_expires(
    client, english_site, monkeypatch
):
    now = timezone.now()
    page = EventPage.objects.get(pk=english_site.pk)
    page.expire_at = now + timedelta(days=1)
    page.save_revision().publish()
    for address in ("/en/", "/en/agenda/"):
        assert "EN La rencontre" in client.get(address).text, address
    monkeypatch.setattr("django.utils.timezone.now", lambda: now + timedelta(days=2))
    for address in ("/en/", "/en/agenda/"):
        assert "EN La rencontre" not in client.get(address).text, address
        assert 'lang="fr">La rencontre</a>' in client.get(address).text, address


def test_a_french_page_never_shows_the_priority_of_another_language(client, english_site):
    text = client.get("/reseaux/habitat/").text
    assert "EN Vivre" not in text
    labels = client.get("/agenda/agenda.json").json()["facets"]
    assert [choice["label"] for choice in labels["reseau"]] == ["Habitat"]
    labels = client.get("/en/agenda/agenda.json").json()["facets"]
    assert [choice["label"] for choice in labels["reseau"]] == ["EN Habitat"]
    assert [choice["label"] for choice in labels["priorite"]] == ["EN Vivre"]


def test_a_search_of_the_agenda_in_english_finds_by_english_and_by_french_words(
    client, event, english_site
):
    def count(address: str) -> int:
        return client.get(address).json()["count"]

    page = EventPage.objects.get(pk=english_site.pk)
    page.title = "The meeting"
    page.save_revision().publish()
    assert count("/en/agenda/agenda.json?q=meeting") == 1
    assert count("/en/agenda/agenda.json?q=rencontre") == 1
    assert count("/agenda/agenda.json?q=meeting") == 0


def test_each_language_has_its_sitemap(client, event, english_site):
    english, french = in_sitemap(client, "/en/sitemap.xml"), in_sitemap(client)
    assert "http://localhost:8000/en/reseaux/habitat/la-rencontre/" in english
    assert not [address for address in french if "/en/" in address]
    assert all("/en/" in address for address in english)
    robots = client.get("/robots.txt").text
    assert "Sitemap: http://localhost:8000/sitemap.xml" in robots
    assert "Sitemap: http://localhost:8000/en/sitemap.xml" in robots


def test_terms_contacts_and_menus_are_said_in_the_language_of_the_page(client, event, english_site):
    theme = Theme.objects.create(name="Logement", slug="logement")
    theme.set_translation("en", {"name": "Housing"})
    other = Theme.objects.create(name="Commerce", slug="commerce")
    page = EventPage.objects.get(pk=event.pk)
    page.themes.set([theme, other])
    page.save_revision().publish()
    locale, french = english_site.locale, event.locale
    contact = Contact.objects.create(name="Ada", role="accueil", phone="0102030405", locale=french)
    words = contact.copy_for_translation(locale)
    words.role, words.phone = "reception", "0999999999"
    words.save()
    OrganisationSettings.objects.update(contact=contact)
    menu = Menu.objects.create(place="main", locale=french)
    MenuItem.objects.create(menu=menu, label="Réseau", page=page.get_parent(), locale=french)
    MenuItem.objects.create(
        menu=menu, label="Dates", address="/agenda/?mode=hybride", locale=french
    )
    text = client.get(english_site.get_url()).text
    assert '<a href="/en/agenda/themes/logement/">Housing</a>' in text
    assert '<a href="/en/agenda/themes/commerce/" lang="fr">Commerce</a>' in text
    assert '<p class="contact__role">reception</p>' in text
    assert "01 02" in text or "0102030405" in text
    assert "0999999999" not in text
    assert re.search(r'<a href="/en/reseaux/habitat/"\s+lang="fr"', text)
    assert re.search(r'<a href="/en/agenda/\?mode=hybride"\s+lang="fr"', text)
