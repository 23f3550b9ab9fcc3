"""The languages of the site: the source language, without a prefix, and the others."""

from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve, translate_url
from django.utils.translation import override


def language_choices() -> list[tuple[str, str]]:
    """Every language of the site, for a field; as a function, so that one more is no migration."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]


def address_in(language: str, address: str) -> str:
    """An address of the site, such as /agenda/?mode=hybride, in another language.

    It is left as it is where it is a page's, whose translation may not exist, or another site's.
    """
    if language == settings.LANGUAGE_CODE or not address.startswith("/"):
        return address
    with override(settings.LANGUAGE_CODE):
        try:
            match = resolve(urlsplit(address).path)
        except Resolver404:
            return address
        return address if match.url_name == "wagtail_serve" else translate_url(address, language)
