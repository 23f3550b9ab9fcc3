"""A language of the site before its pages are there, and what is no page in another language."""

import re

import pytest
from django.utils.translation import override
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale

from core.models import CustomImage, OrganisationSettings
from home.models import HomePage
from programme.models import EventPage
from tests.factories import hours, make_event, make_network, make_priority, make_programme
from tests.translation.translating import translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(home) -> EventPage:
    """An event under a network under a priority."""
    network = make_network("Habitat", make_priority(make_programme(), "Vivre"))
    session = hours(2020, 10, 7, "09:00", "10:30")
    return make_event(network, session, title="La rencontre", slug="la-rencontre")


def test_a_language_is_closed_until_its_home_page_is_published(client, event):
    assert "hreflang" not in client.get("/").text
    translate(HomePage.objects.get(), publish=False)
    assert "hreflang" not in client.get("/").text
    assert "/en/sitemap.xml" not in client.get("/robots.txt").text


def test_an_alias_in_another_language_leads_to_the_source(client, event, english):
    translate(HomePage.objects.get())
    translate(event)
    response = client.get("/en/reseaux/habitat/")
    assert (response.status_code, response["Location"]) == (302, "/reseaux/habitat/")
    text = client.get("/en/reseaux/habitat/la-rencontre/").text
    assert "EN La rencontre" in text
    assert ">Habitat</a>" not in re.search("<nav class=.breadcrumbs.*?</nav>", text, re.DOTALL)[0]


def test_an_identity_and_an_image_have_words_in_every_language(home, english):
    identity = OrganisationSettings.objects.get()
    identity.tagline = "Des villes"
    identity.save()
    assert identity.set_translation("en", {"tagline": "Towns"})
    assert not identity.set_translation("en", {"tagline": "Towns"})
    with override("en"):
        assert OrganisationSettings.objects.get().local_tagline == "Towns"
    with override("de"):
        assert OrganisationSettings.objects.get().local_tagline == "Des villes"
    image = CustomImage.objects.create(
        title="Salle", description="Une salle pleine", file=get_test_image_file()
    )
    assert image.set_translation("en", {"description": "A full room"})
    for language, text in {"fr": "Une salle pleine", "en": "A full room"}.items():
        with override(language):
            assert CustomImage.objects.get().default_alt_text == text


def test_the_locales_of_the_settings_are_made_with_the_database(db):
    assert set(Locale.objects.values_list("language_code", flat=True)) == {"fr", "en"}
