"""The languages of the site. URLs in the source language have no prefix."""

from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve, translate_url
from django.utils.translation import override


def language_choices() -> list[tuple[str, str]]:
    """Return the choices of a language field; a callable, so that they need no migration."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]


def address_in(language: str, address: str) -> str:
    """Translate a URL of the site, such as /agenda/?mode=hybride, into another language.

    URLs of Wagtail pages, whose translation may not exist, and of other sites are unchanged.
    """
    if language == settings.LANGUAGE_CODE or not address.startswith("/"):
        return address
    with override(settings.LANGUAGE_CODE):
        try:
            match = resolve(urlsplit(address).path)
        except Resolver404:
            return address
        return address if match.url_name == "wagtail_serve" else translate_url(address, language)
