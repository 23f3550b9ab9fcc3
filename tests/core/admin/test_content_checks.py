"""What an editor's preview has marked for the content checker."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import RequestFactory
from wagtail.documents import get_document_model
from wagtail.models import Page

from core.admin.content_checks import DEAD_LINK, SiteContentCheckerItem
from core.models import Theme
from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(home) -> StandardPage:
    return home.add_child(instance=StandardPage(title="À propos", live=False))


def marked(page: Page, rule: str) -> list[str]:
    """The words of what the preview marks for `rule`."""
    html = page.make_preview_request(preview_mode=page.default_preview_mode).content
    document = BeautifulSoup(html, "html.parser")
    return [element.get_text(strip=True) for element in document.select(f'[data-proof~="{rule}"]')]


def write(page: StandardPage, html: str) -> StandardPage:
    page.body = [("rich_text", html)]
    return page


@pytest.mark.parametrize(
    "address",
    [
        "",
        "#",
        "#nulle-part",
        "/rien/",
        "/reseaux/rien/",
        "/agenda/rien.ics",
        "/agenda/themes/rien/",
        "/documents/9/rien.pdf",
        "/documents/99999999999999999999/rien.pdf",
        "mailto:",
        "http://[",
        "javascript:alert(1)",
        "{site}/rien/",
    ],
)
def test_a_link_that_goes_nowhere_is_marked(draft, address):
    address = address.replace("{site}", draft.get_site().root_url)
    assert marked(write(draft, f'<p><a href="{address}">ici</a></p>'), DEAD_LINK) == ["ici"]


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/agenda/?theme=habitat",
        "/agenda/agenda.ics",
        "https://exemple.org/rien",
        "mailto:contact@exemple.org",
        "tel:+33200000000",
        "?page=2",
    ],
)
def test_a_link_that_goes_somewhere_is_not_marked(draft, address):
    assert marked(write(draft, f'<p><a href="{address}">ici</a></p>'), DEAD_LINK) == []


def test_a_link_to_a_theme_or_a_document_is_not_marked(draft):
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    document = get_document_model()(title="Bilan")
    document.file.save("bilan.pdf", ContentFile(b"%PDF-1.4"))
    for address in ("/agenda/themes/habitat/", document.url):
        assert marked(write(draft, f'<p><a href="{address}">ici</a></p>'), DEAD_LINK) == []
    theme.slug = "logement"
    theme.save()
    link = '<p><a href="/agenda/themes/habitat/">ici</a></p>'
    assert marked(write(draft, link), DEAD_LINK) == []


def test_a_link_to_a_page_is_marked_until_it_is_published(home, draft):
    other = home.add_child(instance=StandardPage(title="Autre", slug="autre", live=False))
    written = write(draft, f'<p><a linktype="page" id="{other.pk}">ici</a></p>')
    assert marked(written, DEAD_LINK) == ["ici"]
    other.save_revision().publish()
    assert marked(written, DEAD_LINK) == []


def test_a_link_to_a_page_that_was_deleted_is_marked(draft):
    assert marked(write(draft, '<p><a linktype="page" id="4000">ici</a></p>'), DEAD_LINK) == ["ici"]


def test_visitors_get_no_mark_for_links(client, draft):
    write(draft, '<p><a href="/rien/">ici</a></p>').save_revision().publish()
    assert "data-proof" not in client.get(draft.url).text


def test_the_checker_of_the_form_has_our_rules_and_wagtails(admin_client, draft):
    text = admin_client.get(f"/admin/pages/{draft.pk}/edit/").text
    assert "dead-link" in text
    assert "empty-meta-description" in text


def test_every_rule_that_is_run_has_words():
    item = SiteContentCheckerItem()
    request = RequestFactory().get("/")
    configuration = item.get_axe_configuration(request)
    ours = {rule["id"] for rule in configuration["spec"]["rules"]}
    assert ours <= set(configuration["messages"]) & set(configuration["options"]["runOnly"])
