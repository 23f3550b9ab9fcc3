"""The page of an event offers what its state allows, and nothing that it does not."""

import re
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.core.files.images import ImageFile
from PIL import Image

from core.housekeeping import specs_asked
from core.models import Contact, CustomImage
from dates import Precision
from programme import changes
from programme.choices import Status
from programme.models import Series
from tests.factories import day, hours, make_event, make_network, paris, vague
from tests.translation.translating import translate

pytestmark = [pytest.mark.django_db, pytest.mark.searches]
REGISTRATION = "https://inscription.example.org/atelier"


@pytest.fixture(autouse=True)
def october(home, monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


@pytest.fixture
def contact(home) -> Contact:
    return Contact.objects.create(name="Accueil", email="accueil@example.org", locale=home.locale)


def page_of(client, event) -> BeautifulSoup:
    return BeautifulSoup(client.get(event.get_url()).text, "html.parser").main


def event_with(*sessions, **fields):
    values = {"registration_url": REGISTRATION, "replay_url": "https://video.example.org/1"}
    return make_event(None, *sessions, **values | fields)


def first_action(page) -> str:
    button = page.select_one(".next-step .button")
    return " ".join(button.text.split()) if button else ""


def notes(page) -> list[str]:
    return [link["href"] for link in page.select(".add-to-calendar a")]


def test_one_registers_for_what_is_to_come_and_notes_it(client, contact):
    page = page_of(client, event_with(hours(2020, 10, 8, "09:00"), contact=contact))
    assert first_action(page) == "S’inscrire"
    assert page.select_one(".next-step .button")["href"] == REGISTRATION
    google, outlook, file = notes(page)
    assert google.startswith("https://calendar.google.com/")
    assert outlook.startswith("https://outlook.office.com/")
    assert file.endswith("/seances.ics")
    assert page.select_one(".notice") is None
    assert page.select_one(".drained") is None
    assert page.select_one('.next-step a[href="mailto:accueil@example.org"]')


def test_what_is_full_is_asked_for(client, contact):
    page = page_of(client, event_with(day(2020, 10, 8), is_full=True, contact=contact))
    assert first_action(page) == "Demander une place"
    assert page.select_one(".next-step .button")["href"].startswith("mailto:accueil@example.org?")
    assert page.select_one(".notice").text.strip() == "Complet"
    assert REGISTRATION not in str(page)


@pytest.mark.parametrize("session", [day(2020, 9, 1), day(2020, 10, 8, status=Status.CANCELLED)])
def test_nobody_registers_for_nor_notes_what_is_past_or_cancelled(client, session):
    page = page_of(client, event_with(session))
    assert first_action(page) == "Revoir la rencontre"
    assert REGISTRATION not in str(page)
    assert notes(page) == []
    assert page.select_one(".band.drained")


def test_an_undated_event_cannot_be_noted(client):
    for session in (vague(Precision.UNKNOWN), vague(Precision.MONTH, 2020, 11)):
        page = page_of(client, event_with(session))
        assert first_action(page) == "S’inscrire"
        assert notes(page) == []


def test_the_strip_says_the_change_and_its_reason(client):
    event = event_with(day(2020, 10, 8))
    event.save_revision().publish()
    changes.cancel(event.sessions.get(), "trop peu d’inscriptions")
    strip = page_of(client, event).select_one(".notice")
    assert " ".join(strip.text.split()) == "Annulé : trop peu d’inscriptions"
    assert strip.find_next("h1"), "it is above the title"


def test_each_session_to_come_of_a_cycle_is_noted_alone_and_all_together(client):
    event = event_with(
        day(2020, 9, 8),
        day(2020, 10, 8, status=Status.CANCELLED),
        day(2020, 10, 15),
        day(2020, 11, 8),
    )
    files = [link for link in notes(page_of(client, event)) if link.endswith(".ics")]
    assert [link.rpartition("/")[2][:7] for link in files] == ["seances", "seance-", "seance-"]


def test_a_long_cycle_has_few_tags_and_the_file_of_each_session(client):
    sessions = [
        hours(2020, 11, number, "09:00", "10:30", title="Agir", town="Tours")
        for number in range(1, 31)
    ]
    page = client.get(event_with(*sessions).get_url()).text
    assert page.count("/seance-") == 30
    assert len(re.findall("<[a-z]", page)) < 600


def test_registering_by_email_alone_is_a_message(client):
    event = event_with(
        day(2020, 10, 8), registration_url="", registration_email="oui@example.org", title="A & B"
    )
    page = page_of(client, event)
    assert first_action(page) == "S’inscrire par courriel"
    assert page.select_one(".next-step .button")["href"] == (
        "mailto:oui@example.org?subject=A%20%26%20B"
    )


def test_a_place_leads_to_a_map_of_ones_own_choice(client):
    page = page_of(client, event_with(day(2020, 10, 8, venue="Mairie, 1 rue & cour", town="Tours")))
    links = [link["href"] for link in page.select(".session-card__map a")]
    assert links == [
        "https://www.openstreetmap.org/search?query=Mairie%2C%201%20rue%20%26%20cour%2C%20Tours",
        "geo:0,0?q=Mairie%2C%201%20rue%20%26%20cour%2C%20Tours",
    ]


def test_access_is_said_until_it_is_over(client):
    assert (
        "Parking de la gare"
        in page_of(client, event_with(day(2020, 10, 8), access="Parking de la gare")).text
    )
    assert (
        "Parking de la gare"
        not in page_of(client, event_with(day(2020, 9, 8), access="Parking de la gare")).text
    )


def test_easy_french_is_folded_near_the_title_and_in_french_alone(client, english):
    event = event_with(day(2020, 10, 8), easy_french="C’est une réunion.\n\nOn parle.")
    network = make_network("Habitat", easy_french="Un réseau, c’est un groupe.")
    for page in (event, network):
        fold = page_of(client, page).select_one(".band details.easy-french")
        assert fold.summary.text == "Lire en facile à lire"
    assert len(page_of(client, event).select(".easy-french p")) == 2
    translate(event.get_parent().get_parent().specific)
    page = translate(event)
    assert page.easy_french == event.easy_french
    assert page_of(client, page).select_one(".easy-french") is None


def photograph() -> CustomImage:
    file = BytesIO()
    Image.new("RGB", (900, 900), "gray").save(file, "PNG")
    file.seek(0)
    return CustomImage.objects.create(
        title="Photo", description="Une salle pleine", file=ImageFile(file, "photo.png")
    )


def test_a_past_event_has_its_photograph_and_one_to_come_has_none(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = photograph()
    past = page_of(client, event_with(day(2020, 9, 8), photograph=image))
    assert past.select_one(".photograph img")["alt"] == "Une salle pleine"
    assert {rendition.filter_spec for rendition in image.renditions.all()} <= specs_asked()
    coming = page_of(client, event_with(day(2020, 10, 8), photograph=image))
    assert coming.select_one(".photograph") is None
    network = make_network("Habitat", photograph=image)
    assert page_of(client, network).select_one(".photograph img")


def test_the_page_says_when_it_last_changed(client):
    event = event_with(day(2020, 10, 8))
    event.last_published_at = paris(2020, 10, 2, 23)
    event.save()
    assert "Mise à jour le vendredi 2 octobre 2020" in " ".join(page_of(client, event).text.split())


def test_it_is_sent_by_email_without_a_script(client):
    link = page_of(client, event_with(day(2020, 10, 8), title="A & B")).select_one(".share a")
    assert link["href"].startswith("mailto:?subject=A%20%26%20B&body=http")
    assert link["data-address"] in str(link)


@pytest.mark.parametrize(
    ("name", "recurrence", "label"),
    [
        ("Rencontres en visio mensuelles", "Mensuelles", "Rencontres en visio mensuelles"),
        ("Les matinales", "chaque mois", "Les matinales, chaque mois"),
        ("Les matinales", "", "Les matinales"),
    ],
)
def test_a_series_says_its_recurrence_once(name, recurrence, label):
    assert Series(name=name, recurrence=recurrence).label == label
