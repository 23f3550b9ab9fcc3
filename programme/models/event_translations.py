"""The translations of the events in a list, read once until something changes."""

from collections.abc import Collection

from django.conf import settings

from core.caching import cached_until_change
from programme.listing import unexpired

MAX_CACHED_TRANSLATIONS = 1000  # of events, by language; a few kilobytes each


def translations_of(language: str, events: Collection) -> dict:
    """Return event pk → its public translation into the language, with its sessions."""
    if language == settings.LANGUAGE_CODE or not events:
        return {}
    cached = _cached_translations(language)
    found = dict(cached)
    missing = {event.translation_key: event for event in events if event.pk not in found}
    if missing:
        model = type(next(iter(events)))
        translations = model.objects.translations_into(language, missing.values())
        read = dict.fromkeys(event.pk for event in missing.values())
        read |= {
            missing[page.translation_key].pk: page
            for page in translations.prefetch_related("sessions")
        }
        if len(cached) > MAX_CACHED_TRANSLATIONS:
            cached.clear()
        cached.update(read)
        found |= read
    return unexpired({event.pk: page for event in events if (page := found[event.pk])})


@cached_until_change
def _cached_translations(language: str) -> dict:
    """Return the dict that caches event pk → its translation or None, empty after any change."""
    return {}
