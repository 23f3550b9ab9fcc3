"""What the server finds in a preview for Wagtail's content checker to say.

The checker is axe, in the editor's browser: it knows neither which pages are published nor the
sessions of an event. So the previewed page comes with each finding marked where it is
(`data-proof`), and a rule of axe per kind of finding counts, names and points at the marks.
"""

from collections.abc import Callable
from copy import copy
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.documents import get_document_model
from wagtail.models import Page

from core.models.vocabularies import Theme

MARK = "data-proof"

DEAD_LINK = "dead-link"
UNDESCRIBED_IMAGE = "undescribed-image"
EMPTY_AUDIENCE = "empty-audience"
UNKNOWN_DATE = "date-of-no-session"

MESSAGES = {
    DEAD_LINK: {
        "error_name": _("Un lien ne mène nulle part"),
        "help_text": _(
            "La page visée n'existe pas, ou n'est pas publiée. Choisissez-en une autre."
        ),
    },
    UNDESCRIBED_IMAGE: {
        "error_name": _("Une image n'est pas décrite"),
        "help_text": _("Écrivez son texte de remplacement, ou déclarez-la décorative."),
    },
    EMPTY_AUDIENCE: {
        "error_name": _("Pour qui ? Le public manque"),
        "help_text": _("Dites à qui l'événement s'adresse, dans « Publics » ou en toutes lettres."),
    },
    UNKNOWN_DATE: {
        "error_name": _("Une date du texte n'est celle d'aucune séance"),
        "help_text": _("Corrigez le texte, ou ajoutez la séance qui manque."),
    },
    "image-alt": {
        "error_name": _("Une image n'a pas de texte de remplacement"),
        "help_text": _("Dites ce qu'elle montre, pour qui ne la voit pas."),
    },
}
"""What the checker says of each of our rules, and of the one of axe that Wagtail leaves out."""


class ProofreadingItem(ContentCheckerItem):
    """Wagtail's content checker, which also counts what the server has marked."""

    axe_run_only = [*ContentCheckerItem.axe_run_only, *MESSAGES]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        *(
            {
                "id": rule,
                "impact": "serious",
                "selector": f'[{MARK}~="{rule}"]',
                "tags": ["best-practice"],
                # Axe's own check, which nothing but an image can pass: a mark is a finding.
                "any": ["has-alt"],
                "enabled": True,
            }
            for rule in MESSAGES
            if rule != "image-alt"
        ),
    ]
    axe_messages = {**ContentCheckerItem.axe_messages, **MESSAGES}


def mark(element: Tag, rule: str) -> None:
    """Have the checker point at `element`, which is no image, for `rule`."""
    element[MARK] = f"{element.get(MARK, '')} {rule}".strip()


def proofread(page: Page, request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The preview, with what `page.proofread` finds in its main part marked."""
    document = BeautifulSoup(response.content, "html.parser")
    if main := document.find("main"):
        page.proofread(main, request)
        response.content = str(document)
    return response


def _is_theme(slug: str) -> bool:
    return Theme.objects.filter(slug=Theme.current_slug(slug)).exists()


def _is_document(pk: str, _filename: str) -> bool:
    return get_document_model().objects.filter(pk=pk).exists()


NAMED: dict[str, Callable[..., bool]] = {"theme": _is_theme, "wagtaildocs_serve": _is_document}
"""Addresses with a name in them that may be nothing's; those of pages are Wagtail's to find."""


def mark_dead_links(main: Tag, request: HttpRequest) -> None:
    """Mark the links without an address, and those to nothing on this site.

    Other sites are not asked: an editor's preview tells nobody what is being written.
    """
    links = [(link, str(link.get("href", ""))) for link in main.find_all("a")]
    dead = {
        address
        for address in {address for _link, address in links}
        if not _leads_somewhere(address, main, request)
    }
    for link, address in links:
        if address in dead:
            mark(link, DEAD_LINK)


def _leads_somewhere(address: str, main: Tag, request: HttpRequest) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    if not any(parts):
        return False
    if parts.scheme in {"mailto", "tel"}:
        return bool(parts.path)
    if parts.netloc and parts.netloc != request.get_host():
        return True
    if not parts.path:
        return bool(parts.query) or main.find(id=unquote(parts.fragment)) is not None
    if not parts.path.startswith("/"):
        return not parts.scheme  # beside this page, or an address that no browser follows
    return _is_served(unquote(parts.path), request)


def _is_served(path: str, request: HttpRequest) -> bool:
    with override(get_language_from_path(path) or None):
        try:
            match = resolve(path)
        except Http404:
            return False
        if match.url_name in NAMED:
            return NAMED[match.url_name](*match.args, **match.kwargs)
        if match.url_name != "wagtail_serve":
            return True
        asked = copy(request)  # one for each link, for Wagtail keeps a request's first answer
        return Page.find_for_request(asked, match.kwargs.get("path", *match.args)) is not None
