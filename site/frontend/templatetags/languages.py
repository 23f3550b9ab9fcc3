"""The translations of a page, and `lang` attributes."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.lookups import absolute_url, contacts_by_key, home_pages, public_ancestors
from core.models import Contact
from core.querysets import public_translations
from core.surroundings import reads_pages
from frontend.validity import cached_in_valid_surroundings

register = template.Library()


@dataclass(frozen=True)
class Version:
    """The translation of a page in a language, or of its nearest translated ancestor.

    `page` is that ancestor, and None if this page itself is translated.
    """

    language: str
    name: str
    address: str
    canonical: str
    """The canonical URL; empty if this page itself is not translated."""
    page: Page | None = None

    @property
    def is_source(self) -> bool:
        return self.language == settings.LANGUAGE_CODE

    @property
    def is_current(self) -> bool:
        return self.language == get_language()


@register.filter
def lang(value: Any) -> SafeString:
    """Return a `lang` attribute if the language is not the active one, else nothing.

    `value` is a language code, or an object with a `language` or with Wagtail's `locale`.
    """
    if not value:
        return SafeString("")
    language = value if isinstance(value, str) else getattr(value, "language", None)
    language = language or value.locale.language_code
    return format_html(' lang="{}"', language) if language != get_language() else SafeString("")


@register.filter
def said_in(words: str, value: Any) -> SafeString:
    """Return the words, in a <span> if their language, given as to `lang`, is another one."""
    attribute = lang(value)
    return format_html("<span{}>{}</span>", attribute, words) if attribute else escape(words)


@register.filter
def shown(contact: Contact | None) -> Contact | None:
    """Return the translation of a contact in the active language, if there is one."""
    return contact and contacts_by_key(get_language()).get(contact.translation_key, contact)


@register.simple_tag(takes_context=True)
def versions(context: template.Context) -> list[Version]:
    """Return this page in every active language; an empty list if there is only one."""
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
    candidates = [page, *reversed(public_ancestors(page.path))]
    keys = [candidate.translation_key for candidate in candidates]
    by_language_and_key = _translations(*keys)

    def version(code: str, home: Page) -> Version:
        pages = (by_language_and_key.get((code, key)) for key in keys)
        nearest = next(filter(None, pages), home)
        address = nearest.get_url(request)
        if nearest.translation_key != page.translation_key:
            return _version(code, address, nearest)
        return _version(code, address, None, absolute_url(request, address))

    return [version(code, home) for code, home in homes.items()]


@cached_in_valid_surroundings(max_keys=2_000)
def _translations(*keys: UUID) -> dict[tuple[str, UUID], Page]:
    """Return the public pages with these translation keys, by language and key."""
    reads_pages(*keys)
    pages = public_translations(Page.objects.filter(translation_key__in=keys))
    return {
        (page.locale.language_code, page.translation_key): page
        for page in pages.select_related("locale")
    }


def _of_view(request: HttpRequest, code: str) -> Version:
    address = translate_url(request.path, code)
    canonical = canonical_of(request, address)
    query_string = request.META.get("QUERY_STRING", "")
    url = f"{address}?{query_string}" if query_string else address
    return _version(code, url, None, canonical)


def _version(code: str, address: str, page: Page | None, canonical: str = "") -> Version:
    return Version(code, dict(settings.LANGUAGES)[code], address, canonical, page)


def canonical_of(request: HttpRequest, path: str) -> str:
    """Return the canonical URL of a path: without query string, except the page number."""
    address = absolute_url(request, path)
    number = request.GET.get("page", "")
    return f"{address}?page={number}" if number.isdecimal() and number != "1" else address
