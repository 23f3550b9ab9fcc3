"""In which languages a page can be read, and in which its passages are written."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.lookups import contacts_by_key, home_pages, public_ancestors
from core.models import Contact
from core.querysets import public_translations

register = template.Library()


@dataclass(frozen=True)
class Version:
    """A page in a language: where it is, or where the nearest page above it is."""

    language: str
    name: str
    address: str
    canonical: str
    """Its absolute address without a filter; empty where it is not this page."""
    page: Page | None = None

    @property
    def is_source(self) -> bool:
        return self.language == settings.LANGUAGE_CODE

    @property
    def is_current(self) -> bool:
        return self.language == get_language()


@register.filter
def lang(thing: Any) -> SafeString:
    """The attribute of words that are not in the language of the page.

    `thing` is a code, or has a `language`, or is translated by Wagtail.
    """
    if not thing:
        return SafeString("")
    language = thing if isinstance(thing, str) else getattr(thing, "language", None)
    language = language or thing.locale.language_code
    return format_html(' lang="{}"', language) if language != get_language() else SafeString("")


@register.filter
def shown(contact: Contact | None) -> Contact | None:
    """The contact in the language of the page: its role is translated, the rest are facts."""
    return contact and contacts_by_key(get_language()).get(contact.translation_key, contact)


@register.simple_tag(takes_context=True)
def versions(context: template.Context) -> list[Version]:
    """This page in every language that is open; nothing where there is only one."""
    request = context["request"]
    site = Site.find_for_request(request)
    homes = home_pages(site.root_page.translation_key) if site else {}
    if len(homes) < 2:
        return []
    page = context.get("page")
    if isinstance(page, Page):
        return _of_page(request, page, homes)
    match = request.resolver_match
    if match is None or match.url_name == "wagtail_serve":
        return [_version(code, home.get_url(request), home) for code, home in homes.items()]
    return [_of_view(request, code) for code in homes]


def _of_page(request: HttpRequest, page: Page, homes: dict[str, Page]) -> list[Version]:
    above = [page, *reversed(public_ancestors(page.path))]
    keys = [one.translation_key for one in above]
    translations = public_translations(Page.objects.filter(translation_key__in=keys))
    found = {
        (translation.locale.language_code, translation.translation_key): translation
        for translation in translations.select_related("locale")
    }

    def version(code: str, home: Page) -> Version:
        nearest = next((found[code, key] for key in keys if (code, key) in found), home)
        address = nearest.get_url(request)
        if nearest.translation_key != page.translation_key:
            return _version(code, address, nearest)
        return _version(code, address, None, request.build_absolute_uri(address))

    return [version(code, home) for code, home in homes.items()]


def _of_view(request: HttpRequest, code: str) -> Version:
    address = translate_url(request.path, code)
    canonical = canonical_of(request, address)
    asked = request.META.get("QUERY_STRING", "")
    return _version(code, f"{address}?{asked}" if asked else address, None, canonical)


def _version(code: str, address: str, page: Page | None, canonical: str = "") -> Version:
    return Version(code, dict(settings.LANGUAGES)[code], address, canonical, page)


def canonical_of(request: HttpRequest, path: str) -> str:
    """The absolute address of a path: no filter, no tracking parameter, but its number."""
    address = request.build_absolute_uri(path)
    number = request.GET.get("page", "")
    return f"{address}?page={number}" if number.isdecimal() and number != "1" else address
