"""A site from nothing: an editor goes on from what one command has made."""

import re
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command
from wagtail.models import Page

from core.models import EventType, Menu, OrganisationSettings, Theme
from core.roles import EDITORS
from operations import new_network
from programme.models import ProgrammeIndexPage, ProgrammePage
from tests.factories import day, make_event, make_network

pytestmark = pytest.mark.django_db
LEGAL = ("/mentions-legales/", "/donnees-personnelles/", "/accessibilite/", "/plan-du-site/")
ASKED = {"name": "Villes de l’Ouest", "email": "contact@ouest.example", "username": "camille"}


def start(**options) -> str:
    said = StringIO()
    call_command("start_network", stdout=said, **{"year": 2027} | ASKED | options)
    return said.getvalue()


@pytest.fixture
def network(home):
    return start(departements="35, 44", phone="02 40 00 00 00")


def text(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_every_promised_address_answers(network, client):
    for address in ("/", "/programme/2027/", "/reseaux/", "/agenda/", "/contact/", *LEGAL):
        assert "Villes de l’Ouest" in text(client, address)


def test_the_menus_lead_to_pages(network, client):
    home = text(client, "/")
    for address in ("/programme/2027/", "/reseaux/", "/contact/", *LEGAL):
        assert f'href="{address}"' in home
    assert "Accessibilité : non conforme" in home


def test_the_footer_does_not_repeat_the_menu(network):
    places = {
        menu.place: {item.address or item.page.url for item in menu.items.all()}
        for menu in Menu.objects.all()
    }
    assert not places["main"] & places["footer"]


def test_the_legal_pages_say_whose_site_it_is(network, client):
    for address in LEGAL[:3]:
        assert "contact@ouest.example" in text(client, address)
    assert "<table>" in text(client, "/donnees-personnelles/")
    assert "non conforme" in text(client, "/accessibilite/")


def test_the_map_of_the_site_has_its_pages_and_no_private_one(network, client):
    hidden = ProgrammePage.objects.get()
    assert 'href="/programme/2027/">Programme 2027' in text(client, "/plan-du-site/")
    hidden.unpublish()
    shown = text(client, "/plan-du-site/")
    assert "Programme 2027" not in shown.split("site-map")[1].split("</main>")[0]
    assert 'href="/mentions-legales/">Mentions légales' in shown


def test_there_are_words_to_begin_with_and_an_identity(network):
    assert EventType.objects.filter(slug="webinaire").exists()
    assert Theme.objects.count() > 10
    organisation = OrganisationSettings.objects.get()
    assert organisation.name == "Villes de l’Ouest"
    assert list(organisation.departements) == ["35", "44"]
    assert organisation.contact.phone == "02 40 00 00 00"


def test_the_first_account_chooses_its_password_by_a_link(network, client):
    account = User.objects.get(username="camille")
    assert account.is_superuser
    assert not account.check_password("")
    address = urlsplit(re.search(r"https?://\S+", network)[0]).path
    form = client.get(address, follow=True)
    chosen = {"new_password1": "trois-petits-chats", "new_password2": "trois-petits-chats"}
    client.post(form.request["PATH_INFO"], chosen)
    account.refresh_from_db()
    assert account.check_password("trois-petits-chats")


def test_a_site_that_has_a_superuser_needs_no_other(home):
    User.objects.create_superuser("admin", "admin@ouest.example", "trois-petits-chats")
    assert "mot de passe" not in start(username=None)
    assert User.objects.get().check_password("trois-petits-chats")


def test_editors_may_work_from_the_first_day(network, client):
    editor = User.objects.create_user("dominique")
    editor.groups.add(Group.objects.get(name=EDITORS))
    assert ProgrammePage.objects.get().permissions_for_user(editor).can_publish()


def test_a_site_that_has_a_programme_is_left_as_it_is(network):
    before = list(Page.objects.values_list("title", "latest_revision_created_at"))
    with pytest.raises(CommandError, match="déjà un programme"):
        start(name="Autre")
    assert list(Page.objects.values_list("title", "latest_revision_created_at")) == before


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"email": "pas une adresse"}, "adresse"),
        ({"departements": "35, 999"}, "999"),
        ({"username": "un nom !"}, "nom d’utilisateur"),
        ({"year": 12}, "year"),
        ({"name": "o" * 200}, "100"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_made(home, wrong, said):
    before = Page.objects.count()
    with pytest.raises(CommandError, match="Rien n’a été fait") as refused:
        start(**wrong)
    assert said in str(refused.value)
    assert Page.objects.count() == before
    assert not User.objects.filter(username=ASKED["username"]).exists()


def test_an_option_that_is_missing_is_named_where_nobody_can_answer(home):
    with pytest.raises(CommandError, match="--email"):
        call_command("start_network", name="Réseau", username="camille")


def test_a_site_without_a_name_has_that_of_the_settings(home, client, settings):
    OrganisationSettings.objects.all().delete()
    shown = text(client, "/")
    assert f"<title>{settings.WAGTAIL_SITE_NAME} – Accueil</title>" in shown
    assert f"X-WR-CALNAME:{settings.WAGTAIL_SITE_NAME}" in text(client, "/agenda/agenda.ics")


def first_steps(client) -> dict[str, str]:
    """Name of a step that is left → where it leads."""
    shown = client.get("/admin/").content.decode().partition("first-steps")[2].partition("</ol>")[0]
    return {name: address for address, name in re.findall(r'<a href="([^"]+)">([^<]+)</a>', shown)}


@pytest.fixture
def signed_in(network, client):
    client.force_login(User.objects.get(username="camille"))
    return client


def test_an_editor_is_led_to_the_first_event(signed_in):
    steps = first_steps(signed_in)
    assert len(steps) == 5
    for address in steps.values():
        assert signed_in.get(address).status_code == 200


def test_a_step_that_is_done_is_no_longer_a_link(signed_in):
    make_network("Habitat")
    assert "Ajouter un réseau" not in first_steps(signed_in)
    assert "Annoncer le premier événement" in first_steps(signed_in)


def test_the_steps_end_with_the_first_event(signed_in):
    make_event(make_network("Habitat"), day(2027, 3, 1))
    assert first_steps(signed_in) == {}


@pytest.mark.parametrize(
    ("typed", "kept"), [("", "2028"), ("nos-projets", "2028"), ("avenir", "avenir")]
)
def test_a_new_programme_stands_at_its_year_unless_another_address_is_chosen(network, typed, kept):
    page = ProgrammePage(title="Nos projets", slug=typed, year=2028)
    ProgrammeIndexPage.objects.get().add_child(instance=page)
    assert page.slug == kept


def test_a_programme_that_was_published_keeps_its_address(network):
    page = ProgrammePage.objects.get()
    page.title, page.slug = "Nos projets", "nos-projets"
    page.save()
    page.full_clean()
    assert page.slug == "nos-projets"


def test_a_site_that_fails_in_the_middle_leaves_nothing(home, monkeypatch):
    before = Page.objects.count()

    def fail():
        raise OSError("disk full")

    monkeypatch.setattr(new_network, "make_roles", fail)
    with pytest.raises(OSError, match="disk full"):
        start()
    assert Page.objects.count() == before
    assert not OrganisationSettings.objects.filter(name=ASKED["name"]).exists()
