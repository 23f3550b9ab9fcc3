"""Content checks made by the server on previews, displayed by Wagtail's content checker.

The checker runs axe in the editor's browser: it knows neither which pages are published nor the
sessions of an event. So the server marks each finding in the previewed page with a `data-proof`
attribute, and one axe rule per kind of finding reports the marked elements.
"""

from collections.abc import Callable
from copy import copy
from typing import Any
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.documents import get_document_model
from wagtail.models import Page

MARK = "data-proof"

DEAD_LINK = "dead-link"
UNDESCRIBED_IMAGE = "undescribed-image"

_messages: dict[str, dict[str, Any]] = {
    # One of axe's own rules, which Wagtail does not run.
    "image-alt": {
        "error_name": _("Une image n'a pas de texte de remplacement"),
        "help_text": _("Dites ce qu'elle montre, pour qui ne la voit pas."),
    },
}
_marked_rules: list[str] = []
_existing: dict[str, Callable[..., bool]] = {}


def register_check(rule: str, *, error_name: Any, help_text: Any) -> None:
    """Make the checker report the elements marked for `rule`, with these messages."""
    if rule not in _messages:
        _marked_rules.append(rule)
    _messages[rule] = {"error_name": error_name, "help_text": help_text}


def register_address(url_name: str, exists: Callable[..., bool]) -> None:
    """Report links to the URL pattern `url_name` as dead if `exists` returns False.

    `exists` is called with the arguments of the URL. Wagtail pages need not be registered.
    """
    _existing[url_name] = exists


class SiteContentCheckerItem(ContentCheckerItem):
    """Wagtail's content checker, which also reports the elements marked by the server."""

    def get_axe_run_only(self, request: HttpRequest) -> list[str]:
        return [*super().get_axe_run_only(request), *_messages]

    def get_axe_custom_rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [
            *super().get_axe_custom_rules(request),
            *(
                {
                    "id": rule,
                    "impact": "serious",
                    "selector": f'[{MARK}~="{rule}"]',
                    "tags": ["best-practice"],
                    # An axe check that only images can pass: any marked element fails it.
                    "any": ["has-alt"],
                    "enabled": True,
                }
                for rule in _marked_rules
            ),
        ]

    def get_axe_messages(self, request: HttpRequest) -> dict[str, Any]:
        return {**super().get_axe_messages(request), **_messages}


register_check(
    DEAD_LINK,
    error_name=_("Un lien ne mène nulle part"),
    help_text=_("La page visée n'existe pas, ou n'est pas publiée. Choisissez-en une autre."),
)
register_check(
    UNDESCRIBED_IMAGE,
    error_name=_("Une image n'est pas décrite"),
    help_text=_("Écrivez son texte de remplacement, ou déclarez-la décorative."),
)


def mark(element: Tag, rule: str) -> None:
    """Make the checker report `element`, which must not be an image, for `rule`."""
    element[MARK] = f"{element.get(MARK, '')} {rule}".strip()


def mark_preview(page: Page, request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Return the preview, its `<main>` element marked by `page.mark_findings`."""
    document = BeautifulSoup(response.content, "html.parser")
    if main := document.find("main"):
        page.mark_findings(main, request)
        response.content = str(document)
    return response


def _is_document(pk: str, _filename: str) -> bool:
    return get_document_model().objects.filter(pk=pk).exists()


register_address("wagtaildocs_serve", _is_document)


def mark_dead_links(main: Tag, request: HttpRequest) -> None:
    """Mark the links without a URL, and those to a URL of this site that does not exist.

    Other sites are not requested: that would disclose the content of drafts.
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
        return not parts.scheme  # either a relative URL, or one that no browser follows
    return _is_served(unquote(parts.path), request)


def _is_served(path: str, request: HttpRequest) -> bool:
    with override(get_language_from_path(path) or None):
        try:
            match = resolve(path)
        except Http404:
            return False
        if match.url_name in _existing:
            return _existing[match.url_name](*match.args, **match.kwargs)
        if match.url_name != "wagtail_serve":
            return True
        link_request = copy(request)  # Wagtail caches the first page found on the request
        path = match.kwargs.get("path", *match.args)
        return Page.find_for_request(link_request, path) is not None
