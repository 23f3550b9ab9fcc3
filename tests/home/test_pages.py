"""The home page and plain pages."""

import pytest
from wagtail.models import Locale, Page, PageViewRestriction

from core.models import Contact, OrganisationSettings
from dates import Precision
from home.models import ContactLine, ContactPage, HomePage, StandardPage
from programme.models import ProgrammePage
from tests.factories import (
    day,
    make_event,
    make_network,
    make_priority,
    make_programme,
    paris,
    vague,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def test_home_shows_what_is_under_way_apart_from_what_comes_next(client, home):
    make_event(None, day(2020, 10, 5), title="Hier")
    make_event(
        None,
        {
            "precision": Precision.RANGE,
            "first_day": paris(2020, 10, 1).date(),
            "last_day": paris(2020, 11, 30).date(),
        },
        title="En ce moment",
    )
    make_event(None, day(2020, 10, 8), title="Bientôt")
    make_event(None, vague(Precision.MONTH, 2020, 11), title="En novembre")
    context = client.get("/").context
    assert [row.title for row in context["ongoing"]] == ["En ce moment"]
    assert [row.title for row in context["next_dates"]] == ["Bientôt"]
    assert context["upcoming_count"] == 3


def test_home_shows_the_newest_programme_unless_another_is_chosen(client, home):
    older, newer = make_programme(2020), make_programme(2021)
    assert client.get("/").context["programme"] == newer
    page = HomePage.objects.get()
    page.programme = older
    page.save_revision().publish()
    assert client.get("/").context["programme"] == older
    ProgrammePage.objects.get(pk=older.pk).unpublish()
    assert client.get("/").context["programme"] == newer


def test_home_of_an_empty_site_is_a_page_all_the_same(client, home):
    assert client.get("/").status_code == 200


def test_a_site_takes_the_identity_of_its_network(client, home):
    contact = Contact.objects.create(
        name="Le réseau", email="bonjour@rance.example", phone="02 96 00 00 00", locale=home.locale
    )
    OrganisationSettings.objects.update(
        name="Pays de Rance", tagline="Un pays et ses communes", contact=contact
    )
    programme = make_programme(2027, title="Programme 2027")
    make_priority(programme, "Littoral", colour="turquoise", sign="bars")
    for address in ("/", "/programme/2027/", "/agenda/", "/rien/"):
        text = client.get(address).text
        assert "Pays de Rance" in text
        assert "bonjour@rance.example" in text
        assert "Carré" not in text
    assert "colour-turquoise" in client.get("/").text


def test_a_page_is_found_by_its_address_at_any_depth(client, home):
    page = StandardPage(title="Mentions", slug="mentions")
    home.add_child(instance=page)
    below = StandardPage(title="Données", slug="donnees")
    page.add_child(instance=below)
    assert client.get("/mentions/donnees/").status_code == 200
    below.unpublish()
    assert client.get("/mentions/donnees/").status_code == 404
    assert client.get("/mentions/rien/").status_code == 404


def test_a_private_page_asks_who_is_there(client, home):
    network = make_network()
    network.view_restrictions.create(restriction_type="login")
    response = client.get(network.get_url())
    assert response.status_code == 302
    assert "/admin/login/" in response["Location"]


def test_the_contact_page_has_plain_links_and_no_form(client, home):
    contact = Contact.objects.create(
        name="Accueil", email="a@example.org", phone="02 47 00 00 00", locale=Locale.get_default()
    )
    page = ContactPage(title="Contact", slug="contact")
    home.add_child(instance=page)
    ContactLine.objects.create(page=page, contact=contact)
    text = client.get("/contact/").text
    assert 'href="mailto:a@example.org"' in text
    assert 'href="tel:+33247000000"' in text
    assert 'method="post"' not in text


def test_the_contacts_of_the_page_are_there_once(client, home):
    contact = Contact.objects.create(
        name="Accueil", email="a@example.org", locale=Locale.get_default()
    )
    OrganisationSettings.objects.update(contact=contact)
    page = home.add_child(instance=ContactPage(title="Contact", slug="contact"))
    ContactLine.objects.create(page=page, contact=contact)
    assert client.get("/contact/").text.count("mailto:a@example.org") == 1
    assert client.get("/").text.count("mailto:a@example.org") == 1


def test_the_tree_is_sound(home):
    make_event(make_network(priority=make_priority(make_programme())), day(2020, 1, 1))
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_page_that_asks_for_a_password_does_not_say_its_title(client, home):
    page = home.add_child(instance=StandardPage(title="Bilan confidentiel", slug="bilan"))
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")
    text = client.get(page.url).text
    assert "Page protégée" in text
    assert "confidentiel" not in text
