"""Why a session is not as it was planned, in other languages."""

from django.conf import settings
from django.utils.translation import get_language

from core.caching import cached_until_change
from translation.segments import as_text, memory_of


def translate_reason(reason: str) -> tuple[str, str]:
    """A reason in the language of the page, and the language that it is in.

    It is translated by its very words: one that was changed since is in the source language,
    and never stands beside the translation of another.
    """
    language = get_language()
    if translated := _known_in(language).get(reason):
        return translated, language
    return reason, settings.LANGUAGE_CODE


@cached_until_change
def _known_in(language: str) -> dict[str, str]:
    if language == settings.LANGUAGE_CODE:
        return {}
    rows = memory_of(language).filter(context__path__endswith="status_reason")
    pairs = rows.values_list("translation_of__data", "data")
    return {as_text(reason): as_text(translated) for reason, translated in pairs}
