"""The languages of the site: the source language, without a prefix, and the others."""

from django.conf import settings


def language_choices() -> list[tuple[str, str]]:
    """Every language of the site, for a field; as a function, so that one more is no migration."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]
