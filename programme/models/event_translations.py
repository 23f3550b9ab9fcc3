"""The translations of the events in a list, read once until they change."""

from collections.abc import Collection

from django.conf import settings

from core.surroundings import PageValues, cached_until_surroundings_change, surroundings
from programme.listing_context import unexpired

MAX_CACHED_TRANSLATIONS = 1000  # of events, by language; a few kilobytes each


def translations_of(language: str, events: Collection) -> dict:
    """Return event pk → its public translation into the language, with its sessions."""
    if language == settings.LANGUAGE_CODE or not events:
        return {}
    around, cached = surroundings(), _cached_translations(language)
    found = cached.find(around, [event.pk for event in events])
    missing = {event.translation_key: event for event in events if event.pk not in found}
    if missing:
        model = type(next(iter(events)))
        translations = model.objects.translations_into(language, missing.values())
        by_key = {page.translation_key: page for page in translations.prefetch_related("sessions")}
        for key, event in missing.items():
            found[event.pk] = page = by_key.get(key)
            cached.add(around, event.pk, key, page)
    return unexpired({event.pk: page for event in events if (page := found[event.pk])})


@cached_until_surroundings_change
def _cached_translations(language: str) -> PageValues:
    """Return event pk → its translation or None."""
    return PageValues(MAX_CACHED_TRANSLATIONS)
