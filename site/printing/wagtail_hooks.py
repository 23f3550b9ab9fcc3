"""Printing and editions in the admin, and on the pages of the rooms below."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from core.roles import Account
from printing.addresses import place_of
from printing.admin import edition_urls, urls
from printing.models import Edition
from printing.permissions import can_freeze_editions, printable_kinds
from printing.remarks import remarks_on
from printing.views import address_of
from programme.models import EventPage, ProgrammePage


@hooks.register("construct_programme_context")
def construct_programme_context(
    request: HttpRequest, page: ProgrammePage, context: dict[str, Any]
) -> None:
    """Add the address of the PDF, the latest edition, and where what changed since is."""
    context["pdf_address"] = address_of(page, request) if page.live else None
    if edition := Edition.objects.alone().latest_of(page.source.pk, str(get_language())):
        place = place_of(page)
        context["edition"] = {
            "name": edition.name,
            "address": place.edition(edition),
            "size": edition.size,
            "language": edition.language,
            "changes": place.changes,
        }


@hooks.register("construct_event_context")
def construct_event_context(request: HttpRequest, page: EventPage, context: dict[str, Any]) -> None:
    """Add what was printed of each session to its row, where it is no longer so."""
    remarks = remarks_on(page, context["rows"])
    for row in context["rows"]:
        row.remark = remarks.get(row.session.translation_key, "")


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLResolver]:
    return [path("impression/", include(urls)), path("editions/", include(edition_urls))]


def _buttons(page: Page, user: Account) -> Iterator[Button]:
    if printable_kinds(user, page):
        address = reverse("printing:choose", args=[page.pk])
        yield Button(_("Imprimer"), address, icon_name="doc-full", priority=5)
    if isinstance(page, ProgrammePage) and not page.alias_of_id and can_freeze_editions(user):
        address = reverse("printing_editions:list", args=[page.pk])
        yield Button(_("Éditions imprimées"), address, icon_name="doc-full", priority=5)


@hooks.register("register_page_header_buttons")
def register_page_header_buttons(
    page: Page, user: Account, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    return _buttons(page, user)


@hooks.register("register_page_listing_more_buttons")
def register_page_listing_more_buttons(
    page: Page, user: Account, next_url: str | None = None
) -> Iterator[Button]:
    return _buttons(page, user)
