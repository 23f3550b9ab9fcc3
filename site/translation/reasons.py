"""Translate the reasons why sessions are postponed, moved or cancelled."""

from django.conf import settings
from django.utils.translation import get_language

from core.surroundings import cached_until_surroundings_change
from translation.segments import as_text, memory_of


def translate_reason(reason: str) -> tuple[str, str]:
    """Return a reason in the active language if it is translated, and its language.

    The translation is looked up by the text of the reason, so that a reason that has changed
    since is shown in the source language rather than with an outdated translation.
    """
    language = get_language()
    if translated := _translations(language).get(reason):
        return translated, language
    return reason, settings.LANGUAGE_CODE


@cached_until_surroundings_change
def _translations(language: str) -> dict[str, str]:
    if language == settings.LANGUAGE_CODE:
        return {}
    rows = memory_of(language).filter(context__path__endswith="status_reason")
    pairs = rows.values_list("translation_of__data", "data")
    return {as_text(reason): as_text(translated) for reason, translated in pairs}
