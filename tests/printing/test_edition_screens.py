"""The editions of a programme, in the admin."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from background.tasks import unfinished
from core.models import Audience
from networks.roles import coordinators
from printing.choices import Choices, Kind, Variant
from printing.documents import Document
from printing.making import kept_document
from printing.models import Edition
from printing.permissions import can_freeze_editions
from tests.factories import day, make_event, make_network, make_programme
from tests.printing.factories import PDF, make_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_pdf", "at")]

FORM = {"reason": "envoyée à l'imprimeur", "label": "premier tirage", "newest": 0}


@pytest.fixture
def programme(home):
    return make_programme()


def address(name, programme, *args):
    return reverse(f"printing_editions:{name}", args=[programme.pk, *args])


def test_an_editor_freezes_an_edition_and_says_why(editor, programme):
    form = editor.get(address("freeze", programme)).content.decode()
    assert "Rien de cela ne changera plus" in form
    answer = editor.post(address("freeze", programme), FORM)
    assert answer["Location"] == address("list", programme)
    edition = Edition.objects.get()
    assert edition.made_by.username == "redaction"
    assert (edition.reason, edition.label) == (FORM["reason"], FORM["label"])
    page = editor.get(address("list", programme)).content.decode()
    for said in ("Édition imprimée du 12 septembre 2020", "premier tirage", "redaction"):
        assert said in page


def test_the_reason_is_asked_for_and_nothing_is_lost(editor, programme):
    page = editor.post(address("freeze", programme), FORM | {"reason": ""}).content.decode()
    assert "premier tirage" in page
    assert "Champ requis" in page
    assert not Edition.objects.exists()


def test_the_same_form_sent_twice_makes_one_edition(editor, programme):
    for _time in range(2):
        editor.post(address("freeze", programme), FORM)
    assert Edition.objects.count() == 1


def test_it_is_made_out_of_the_request(editor, programme, queue):
    editor.post(address("freeze", programme), FORM)
    assert not Edition.objects.exists()
    assert unfinished(programme).count() == 1
    assert "Une édition se prépare" in editor.get(address("list", programme)).content.decode()


def test_a_draft_is_not_printed(editor, programme, monkeypatch):
    monkeypatch.setattr(Document, "pdf", None)
    programme.unpublish()
    for method in (editor.get, editor.post):
        assert method(address("freeze", programme))["Location"] == address("list", programme)
    assert "publiez-le" in editor.get(address("list", programme)).content.decode()
    assert not Edition.objects.exists()


@pytest.fixture
def small():
    """A document whose choices are not the usual ones, which the editor has asked for."""

    def make(user, programme, **values):
        choices = Choices(variant=Variant.BLACK, with_past=False, audiences=("elus",))
        options = {"is_proof": False, "asked_by": User.objects.get(username=user)} | values
        return kept_document(Kind.PROGRAMME, programme, choices, **options)

    return make


def test_what_was_printed_is_frozen_as_it_was_chosen(editor, programme, small):
    Audience.objects.create(slug="elus", name="Élus")
    freeze = f"{address('freeze', programme)}?document={small('redaction', programme).pk}"
    form = editor.get(freeze).content.decode()
    for words in ("En noir, sans encre de couleur", "événements passés : non", "publics : Élus"):
        assert words in form
    editor.post(freeze, FORM)
    kept = Choices.from_json(Edition.objects.get().choices)
    assert (kept.variant, kept.with_past, kept.audiences) == (Variant.BLACK, False, ("elus",))


def test_without_a_document_all_of_the_programme_is_frozen(editor, programme):
    form = editor.get(address("freeze", programme)).content.decode()
    assert "tout le programme, en couleur" in form
    editor.post(address("freeze", programme), FORM)
    assert Choices.from_json(Edition.objects.get().choices) == Choices()


def test_no_other_document_is_frozen(editor, programme, small):
    User.objects.create_user("une-autre")
    others = [
        small("redaction", make_programme(2021)),
        small("redaction", programme, is_proof=True),
        small("une-autre", programme),
    ]
    for pk in (*(row.pk for row in others), "²", "x", 10**30):
        for method in (editor.get, editor.post):
            assert method(f"{address('freeze', programme)}?document={pk}").status_code == 404
    assert not Edition.objects.exists()


def test_an_edition_is_withdrawn_with_a_word(editor, client, programme):
    edition = make_edition(programme)
    withdraw = address("withdraw", programme, edition.pk)
    assert "Champ requis" in editor.post(withdraw, {}).content.decode()
    answer = editor.post(withdraw, {"withdrawal": "Une date était fausse."})
    assert answer["Location"] == address("list", programme)
    edition.refresh_from_db()
    assert edition.withdrawn_by.username == "redaction"
    page = editor.get(address("list", programme)).content.decode()
    assert "Une date était fausse." in page
    assert withdraw not in page
    assert editor.get(withdraw).status_code == 404
    pdf = editor.get(address("pdf", programme, edition.pk))
    assert pdf.content == PDF


def test_its_public_page_changes_at_once(client, programme, home):
    """What is kept of the programme's page is no longer valid."""
    assert "Édition imprimée" not in client.get("/programme/2020/").content.decode()
    edition = make_edition(programme)
    assert "Édition imprimée" in client.get("/programme/2020/").content.decode()
    edition.withdraw(edition.made_at, "Une date était fausse.")
    assert "Édition imprimée" not in client.get("/programme/2020/").content.decode()


def test_the_button_leads_to_them(editor, programme):
    page = editor.get(reverse("wagtailadmin_pages:edit", args=[programme.pk])).content.decode()
    assert address("list", programme) in page


def test_coordinators_neither_make_nor_withdraw_editions(client, programme, django_user_model):
    network = make_network("Habitat")
    make_event(network, day(2020, 11, 17))
    user = django_user_model.objects.create_user("coordination")
    user.groups.add(coordinators(network))
    client.force_login(user)
    edition = make_edition(programme)
    assert not can_freeze_editions(user)
    addresses = [
        address("list", programme),
        address("freeze", programme),
        address("withdraw", programme, edition.pk),
        address("pdf", programme, edition.pk),
    ]
    for place in addresses:
        answer = client.get(place)
        assert answer.status_code in {302, 403}
        assert answer.get("Location", "/admin/") == "/admin/"
        client.post(place, FORM | {"withdrawal": "Non."})
    edition.refresh_from_db()
    assert not edition.is_withdrawn
    assert Edition.objects.count() == 1
