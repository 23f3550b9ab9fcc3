"""What is on the paper, and what is not, from asking to downloading."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from networks.roles import coordinators
from tests.printing.test_admin import Pages, ask, asked

pytestmark = pytest.mark.django_db
SECRETS = ("Un secret", "Un brouillon")


@pytest.fixture
def pages(home) -> Pages:
    return Pages()


def text_of_pages(content: bytes) -> list[str]:
    from pypdfium2 import PdfDocument

    with PdfDocument(content) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def downloaded(client) -> list[str]:
    response = client.get(reverse("printing:download", args=[asked().pk]))
    assert response.status_code == 200, asked().failure
    return text_of_pages(response.content)


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("programme", "programme", "Une rencontre"),
        ("programme", "mois", "Une rencontre"),
        ("priority", "fiche", "Transitions"),
        ("own", "depliant", "Une rencontre"),
        ("event", "affiche", "Une rencontre"),
    ],
)
def test_each_document_says_what_is_public_and_no_draft(editor, pages, name, kind, words):
    ask(editor, getattr(pages, name), kind, month="10")
    paper = " ".join("\n".join(downloaded(editor)).split())
    assert words in paper
    assert [secret for secret in SECRETS if secret in paper] == []
    assert "ÉPREUVE" not in paper


def test_each_page_of_a_proof_says_so_and_a_coordinator_reads_no_draft_of_others(client, pages):
    user = User.objects.create_user("coordination")
    user.groups.add(coordinators(pages.own))
    client.force_login(user)
    for page, words in ((pages.own, "Une rencontre"), (pages.draft, "Un brouillon")):
        ask(client, page, is_proof="on")
        paper = downloaded(client)
        assert all("ÉPREUVE" in text for text in paper)
        written = " ".join("\n".join(paper).split())
        assert words in written
        assert "Un secret" not in written


def test_the_public_programme_has_the_public_events_alone(client, pages):
    response = client.get("/programme/2020/programme-2020.pdf")
    assert response.status_code == 200
    paper = "\n".join(text_of_pages(response.content))
    assert "Une rencontre" in paper
    assert [secret for secret in SECRETS if secret in paper] == []
    pages.event.unpublish()
    response = client.get("/programme/2020/programme-2020.pdf")
    assert "Une rencontre" not in "\n".join(text_of_pages(response.content))
