"""The screens on which documents are chosen and read, and who may open them."""

from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from PIL import Image

from core.models import Audience
from networks.roles import coordinators
from printing import making
from printing.kept_documents import KeptDocument
from printing.rendering import PrintingUnavailableError
from tests.background.working import work
from tests.factories import day, make_event, make_network, make_priority, make_programme
from tests.printing.papers import facts_of, paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("press")]
CHOSEN = {"variant": "couleur", "order": "priorites", "with_undated": "on", "with_past": "on"}


class Pages:
    """A programme with two networks, an event of each, and a draft of the second."""

    def __init__(self):
        self.programme = make_programme(2020)
        self.priority = make_priority(self.programme)
        self.own = make_network("Réseau habitat", self.priority)
        self.other = make_network("Réseau mobilité", self.priority)
        self.event = make_event(self.own, day(2020, 10, 7), title="Une rencontre")
        self.of_other = make_event(self.other, day(2020, 10, 8), title="Une autre")
        self.draft = make_event(self.own, day(2020, 10, 9), title="Un brouillon", live=False)
        self.draft_of_other = make_event(self.other, title="Un secret", live=False)


@pytest.fixture
def pages(home) -> Pages:
    return Pages()


@pytest.fixture
def coordinator(client, pages):
    user = User.objects.create_user("coordination")
    user.groups.add(coordinators(pages.own))
    client.force_login(user)
    return client


def address(page, kind="") -> str:
    return reverse("printing:choose", args=[page.pk]) + (f"?sorte={kind}" if kind else "")


def ask(client, page, kind="", **chosen):
    return client.post(address(page, kind), {**CHOSEN, **chosen}, follow=True)


def asked() -> KeptDocument:
    return KeptDocument.objects.order_by("-pk").first()


# Choosing


def test_an_editor_finds_the_button_on_what_can_be_printed(editor, pages):
    for page in (pages.programme, pages.priority, pages.own, pages.event):
        text = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
        assert address(page) in text
    index = pages.programme.get_parent()
    text = editor.get(reverse("wagtailadmin_pages:edit", args=[index.pk])).text
    assert "/admin/impression/" not in text


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("programme", ["programme", "mois"]),
        ("priority", ["fiche"]),
        ("own", ["depliant"]),
        ("event", ["affiche"]),
    ],
)
def test_each_sort_of_page_has_its_documents(editor, pages, press, name, kinds):
    page = getattr(pages, name)
    for kind in kinds:
        assert editor.get(address(page, kind)).status_code == 200
        response = ask(editor, page, kind, month="10")
        assert response.redirect_chain, response.context["form"].errors
        document = press.call_args.args[0]
        assert (document.kind, document.page, document.is_proof) == (kind, page, False)
    assert editor.get(address(page, "rien")).status_code == 404


def test_the_choices_are_those_of_the_document(editor, pages, press):
    Audience.objects.create(name="Élus", slug="elus")
    ask(
        editor,
        pages.programme,
        variant="noir",
        order="dates",
        priorities=[pages.priority.slug],
        networks=[pages.other.slug, pages.own.slug],
        audiences=["elus"],
        with_past="",
        with_undated="",
    )
    choices = press.call_args.args[0].choices
    assert (choices.variant, choices.order) == ("noir", "dates")
    assert choices.priorities == (pages.priority.slug,)
    assert set(choices.networks) == {pages.own.slug, pages.other.slug}
    assert choices.audiences == ("elus",)
    assert (choices.with_past, choices.with_undated) == (False, False)


@pytest.mark.parametrize(
    "chosen",
    [
        {"variant": "or"},
        {"variant": ""},
        {"order": "hasard"},
        {"priorities": ["inconnue"]},
        {"networks": ["../../etc/passwd"]},
        {"networks": [f"reseau-{number}" for number in range(3000)]},
        {"audiences": ["' OR 1=1"]},
        {"audiences": ["\x00"]},
    ],
)
def test_choices_that_are_not_offered_are_refused_beside_their_list(editor, pages, press, chosen):
    Audience.objects.create(name="Élus", slug="elus")
    response = editor.post(address(pages.programme), CHOSEN | chosen)
    assert response.status_code == 200
    assert set(response.context["form"].errors) == set(chosen)
    assert press.call_count == 0


def test_the_same_choices_are_made_once_for_a_state_of_the_site(editor, pages, press):
    for _time in range(3):
        ask(editor, pages.programme)
    assert (press.call_count, KeptDocument.objects.count()) == (1, 1)
    ask(editor, pages.programme, variant="noir")
    pages.event.unpublish()
    ask(editor, pages.programme)
    assert (press.call_count, KeptDocument.objects.count()) == (3, 2)


def test_a_page_that_is_not_public_is_printed_as_a_proof_alone(editor, pages, press):
    refused = ask(editor, pages.draft)
    assert "seule une épreuve" in refused.text
    assert press.call_count == 0
    pages.draft.title = "Un brouillon récrit"
    pages.draft.save_revision()
    for _time in range(2):
        ask(editor, pages.draft, is_proof="on")
    document = press.call_args.args[0]
    assert (document.is_proof, document.page.title) == (True, "Un brouillon récrit")
    # The site does not know when a draft changes.
    assert press.call_count == 2


def test_a_person_keeps_twenty_documents(editor, pages, monkeypatch):
    monkeypatch.setattr(making, "KEPT_OF_EACH", 2)
    for variant in ("couleur", "noir", "gros-caracteres", "livret"):
        ask(editor, pages.programme, variant=variant)
    kept = KeptDocument.objects.order_by("pk").values_list("choices__variant", flat=True)
    assert list(kept) == ["gros-caracteres", "livret"]


def test_the_screen_of_a_programme_leads_to_its_editions(editor, pages):
    editions = reverse("printing_editions:list", args=[pages.programme.pk])
    assert editions in editor.get(address(pages.programme)).text
    assert "/admin/editions/" not in editor.get(address(pages.event)).text


# Reading


def test_the_pages_are_shown_as_pictures_and_the_document_is_downloaded(editor, pages, press):
    press.side_effect = lambda document: paper("un programme", pages=3)
    response = ask(editor, pages.programme)
    row = asked()
    assert "Télécharger (PDF, 3 pages" in response.text
    pictures = [
        reverse("printing:picture", args=[row.pk, row.digest, number, "petite"])
        for number in (1, 2, 3)
    ]
    for picture in pictures:
        assert picture in response.text
        answer = editor.get(picture)
        assert answer["Content-Type"] == "image/webp"
        assert Image.open(BytesIO(answer.content)).width == 360
        assert "private" in answer["Cache-Control"]
    download = editor.get(reverse("printing:download", args=[row.pk]))
    assert facts_of(download.content) == ["un programme"]
    assert download["Content-Disposition"] == 'attachment; filename="programme-2020.pdf"'
    assert "private" in download["Cache-Control"]


@pytest.mark.parametrize(
    ("number", "size"), [(0, "petite"), (2, "petite"), (99999, "petite"), (1, "enorme")]
)
def test_pictures_that_do_not_exist_are_not_found(editor, pages, number, size):
    ask(editor, pages.programme)
    row = asked()
    picture = reverse("printing:picture", args=[row.pk, row.digest, number, size])
    assert editor.get(picture).status_code == 404


@pytest.mark.usefixtures("queue")
def test_the_screen_says_that_the_document_is_being_made(editor, pages):
    response = ask(editor, pages.programme)
    assert "data-document-being-made" in response.text
    assert "En attente de son tour" in response.text
    row = asked()
    assert editor.get(reverse("printing:download", args=[row.pk])).status_code == 404
    picture = reverse("printing:picture", args=[row.pk, "0", 1, "petite"])
    assert editor.get(picture).status_code == 404
    work()
    assert "Télécharger (PDF" in editor.get(reverse("printing:document", args=[row.pk])).text


def test_what_failed_is_said_and_can_be_made_again(editor, pages, press):
    press.side_effect = ValueError("une image abîmée")
    response = ask(editor, pages.programme)
    assert "n’a pas pu être mis en page" in response.text
    press.side_effect = None
    press.return_value = paper("vrai")
    response = editor.post(reverse("printing:document", args=[asked().pk]), follow=True)
    assert "Télécharger (PDF" in response.text


def test_a_document_that_the_site_has_outgrown_says_so(editor, pages):
    ask(editor, pages.programme)
    pages.event.unpublish()
    text = editor.get(reverse("printing:document", args=[asked().pk])).text
    assert "Le site a changé depuis" in text


def test_where_a_library_is_missing_the_screens_offer_the_page(editor, pages, press, monkeypatch):
    monkeypatch.setattr("printing.admin.views.missing_library", lambda: "cannot load pango")
    press.side_effect = PrintingUnavailableError
    for text in (editor.get(address(pages.programme)).text, ask(editor, pages.programme).text):
        assert "il manque une bibliothèque à son serveur" in text
        assert f'href="{pages.programme.get_url()}"' in text


# Rights


def test_a_coordinator_prints_the_leaflet_of_her_network_and_the_posters_of_its_events(
    coordinator, pages, press
):
    for page in (pages.own, pages.event):
        assert ask(coordinator, page).redirect_chain
    ask(coordinator, pages.draft, is_proof="on")
    assert press.call_count == 3


@pytest.mark.parametrize("name", ["programme", "priority", "other", "of_other", "draft_of_other"])
def test_a_coordinator_prints_nothing_else(coordinator, pages, press, name):
    page = getattr(pages, name)
    assert coordinator.get(address(page)).headers.get("Location") == "/admin/"
    ask(coordinator, page, is_proof="on")
    assert press.call_count == 0
    assert not KeptDocument.objects.exists()


def documents_addresses(row: KeptDocument) -> list[str]:
    return [
        reverse("printing:document", args=[row.pk]),
        reverse("printing:download", args=[row.pk]),
        reverse("printing:picture", args=[row.pk, row.digest, 1, "grande"]),
    ]


def test_what_somebody_has_asked_for_is_read_by_nobody_else(editor, pages, client):
    ask(editor, pages.draft, is_proof="on")
    addresses = documents_addresses(asked())
    assert [editor.get(each).status_code for each in addresses] == [200, 200, 200]
    client.force_login(User.objects.create_superuser("admin"))
    assert [client.get(each).status_code for each in addresses] == [404, 404, 404]
    assert client.post(addresses[0]).status_code == 404


def test_who_leaves_a_network_reads_its_documents_no_longer(coordinator, pages):
    ask(coordinator, pages.draft, is_proof="on")
    addresses = documents_addresses(asked())
    User.objects.get(username="coordination").groups.set([coordinators(pages.other)])
    for each in addresses:
        assert coordinator.get(each).status_code in {302, 403}


def test_the_document_of_the_public_address_is_nobodys(editor, client, pages):
    client.get("/programme/2020/programme-2020.pdf")
    for each in documents_addresses(asked()):
        assert editor.get(each).status_code == 404
