"""Translators translate everything, and nothing else; coordinators, their own section."""

import polib
import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringSegment, Translation

from core.models import Contact, Theme
from core.roles import editors, translators
from home.models import HomePage
from networks.roles import coordinators
from programme.models import EventPage
from tests.factories import day, make_event, make_network
from tests.translation.translating import translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(home) -> EventPage:
    return make_event(make_network("Habitat"), day(2020, 10, 7), title="La rencontre", slug="r")


@pytest.fixture
def english(event) -> EventPage:
    translate(HomePage.objects.get())
    return translate(event)


def sign_in(client, group) -> None:
    user = get_user_model().objects.create_user(f"member-{group.pk}")
    user.groups.add(group)
    client.force_login(user)


@pytest.fixture
def translator(client, home, english):
    sign_in(client, translators(home))
    return client


def edit(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_a_translator_opens_translations_and_no_french_page(translator, event, english):
    assert translator.get(edit(english)).status_code == 200
    assert translator.get(edit(event)).status_code == 302
    assert translator.post(edit(event), {"title": "Volé"}).status_code == 302
    assert EventPage.objects.get(pk=event.pk).title == "La rencontre"
    Translation.objects.filter(source__object_id=event.translation_key).update(enabled=False)
    assert translator.post(edit(english), {"title": "Volé"}).status_code == 302
    assert EventPage.objects.get(pk=english.pk).title == "EN La rencontre"


@pytest.mark.parametrize("name", ["delete", "move", "copy", "unpublish"])
def test_a_translator_moves_and_deletes_nothing(translator, english, name):
    before = EventPage.objects.values_list("pk", "live", "path")
    known = list(before)
    address = reverse(f"wagtailadmin_pages:{name}", args=[english.pk])
    translator.post(address, {"new_parent_page": english.get_parent().get_parent().pk})
    if name == "move":
        place = [english.pk, HomePage.objects.get(locale=english.locale_id).pk]
        translator.post(reverse("wagtailadmin_pages:move_confirm", args=place))
    assert list(before.all()) == known
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    translator.post(f"{bulk}?id={english.pk}", {})
    assert list(before.all()) == known


def test_a_translator_changes_no_snippet_and_no_setting(translator, event):
    contact = Contact.objects.create(name="Ada", email="a@example.org", locale=event.locale)
    address = reverse("wagtailsnippets_core_contact:edit", args=[contact.pk])
    assert translator.get(address).status_code == 302


def test_the_page_of_translators_says_what_is_missing_and_submits_it_at_once(translator, event):
    other = make_event(event.network, day(2020, 11, 7), title="Autre", slug="autre")
    page = translator.get("/admin/traduction/en/").text
    assert "à demander" in page
    response = translator.post("/admin/traduction/en/", follow=True)
    assert "segments traduits sur" in response.text
    assert "0 segments sur 1" in response.text
    twin = EventPage.objects.get(translation_key=other.translation_key, locale__language_code="en")
    assert not twin.live
    event.title = "La grande rencontre"
    event.save_revision().publish()
    assert "le français a changé depuis" in translator.get("/admin/traduction/en/").text


def test_half_a_translation_is_not_published(translator, event, english):
    draft = translate(make_event(event.network, day(2020, 11, 7)), publish=False, but=("title",))
    assert translator.post(edit(draft), {"action": "publish"}).status_code == 302
    assert "Il manque 1 segments sur 1" in translator.get(edit(draft)).text
    assert not EventPage.objects.get(pk=draft.pk).live
    translate(EventPage.objects.sources().get(translation_key=draft.translation_key), publish=False)
    translator.post(edit(draft), {"action": "publish"})


def test_the_whole_goes_out_as_a_file_and_comes_back(translator, event, tmp_path):
    Theme.objects.create(name="Logement", slug="logement")
    address = "/admin/traduction/en/fichier/"
    path = tmp_path / "site.po"
    path.write_bytes(translator.get(address).content)
    file = polib.pofile(str(path))
    assert file.find("La rencontre").msgstr == "EN La rencontre"
    file.find("La rencontre").msgstr = "The meeting"
    file.find("Logement").msgstr = "Housing"
    file.save(str(path))

    def bring(content: bytes) -> str:
        sent = SimpleUploadedFile("site.po", content)
        return translator.post(address, {"fichier": sent}, follow=True).text

    assert "segments traduits sur" in bring(path.read_bytes())
    assert EventPage.objects.get(slug="r", locale__language_code="en").title == "The meeting"
    assert Theme.objects.get().get_translation("en") == {"name": "Housing"}
    assert "refusé" in bring(b"\x00\xff perdu")
    assert "Choisissez un fichier" in translator.post(address, {}, follow=True).text


def test_the_words_of_terms_have_a_form_that_loses_nothing(translator):
    theme = Theme.objects.create(name="Logement", slug="logement")
    address = "/admin/traduction/en/mots/"

    def form(text: str) -> dict:
        rows = translator.get(address).context["rows"]
        (row,) = [row for row in rows if row["text"] == "Logement"]
        number = row["number"]
        return {f"mot-{number}": text, f"texte-{number}": row["segment"]}

    refused = translator.post(address, form("x" * 101))
    assert refused.status_code == 422
    assert "x" * 101 in refused.text
    assert "100 caractères au plus" in refused.text
    assert Theme.objects.get().get_translation("en") == {}
    translator.post(address, form("Hous\x00ing <b>"))
    assert Theme.objects.get(pk=theme.pk).get_translation("en") == {"name": "Housing <b>"}
    assert "Housing &lt;b&gt;" in translator.get(address).text
    translator.post(address, form("  "))
    assert Theme.objects.get(pk=theme.pk).get_translation("en") == {"name": "Housing <b>"}


@pytest.mark.parametrize("path", ["", "en/", "en/mots/", "en/fichier/"])
def test_the_pages_of_translators_are_theirs_alone(client, home, event, path):
    sign_in(client, coordinators(event.network))
    for response in (
        client.get(f"/admin/traduction/{path}"),
        client.post(f"/admin/traduction/{path}"),
    ):
        assert response.status_code == 302
        assert response["Location"] == reverse("wagtailadmin_home")


def test_the_source_and_unknown_languages_have_no_such_page(translator):
    for code in ("fr", "xx", "en'"):
        assert translator.get(f"/admin/traduction/{code}/").status_code == 404


def test_coordinators_translate_their_own_section(client, home, event, english):
    network = event.network
    sign_in(client, coordinators(network))
    other = make_event(make_network("Emploi"), day(2020, 11, 7), title="À eux")
    ask = "wagtail_localize:submit_page_translation"
    assert client.get(reverse(ask, args=[other.pk])).status_code in {302, 403}
    mine = make_event(network, day(2020, 11, 7), title="À nous")
    assert client.get(reverse(ask, args=[mine.pk])).status_code == 200
    form = {"locales": [english.locale_id]}
    client.post(reverse(ask, args=[mine.pk]), form)
    twin = EventPage.objects.get(translation_key=mine.translation_key, locale=english.locale)
    assert not twin.live
    assert client.get(edit(twin)).status_code == 200
    theirs = translate(other)
    assert client.get(edit(theirs)).status_code == 302
    segment = StringSegment.objects.filter(source__object_id=other.translation_key).first()
    translation = Translation.objects.get(source__object_id=other.translation_key)
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    assert client.put(address, {"value": "Volé"}, "application/json").status_code in {302, 403}


def test_editors_keep_every_language(client, home, event):
    sign_in(client, editors(home))
    translate(HomePage.objects.get())
    english = translate(event)
    assert client.get(edit(english)).status_code == 200
    assert client.get("/admin/traduction/en/").status_code == 200
