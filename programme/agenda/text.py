"""The events whose words answer a text."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import OuterRef, Subquery
from django.utils.translation import get_language

from core.held import held
from core.text_index import entries_that_say
from programme.models import EventPage


def sources_of(events: Iterable[int]) -> set[int]:
    """The pks of the events in the source language, given pks in it or in that of the page.

    In another language one also finds by the source's words, which are all that some have.
    """
    words = _words_in(get_language())
    return {words.get(pk, pk) for pk in events}


@held
def _words_in(language: str) -> dict[int, int]:
    """pk of each public translation into a language → pk of its source."""
    if language == settings.LANGUAGE_CODE:
        return {}
    sources = EventPage.objects.sources().filter(translation_key=OuterRef("translation_key"))
    words = EventPage.objects.public().filter(locale__language_code=language, alias_of=None)
    return dict(words.values_list("pk", Subquery(sources.values("pk")[:1])))


def events_that_say(words: str) -> Iterable[int]:
    """The pks of the events that have all these words, public or not, in no order."""
    results = EventPage.objects.search(words, order_by_relevance=False)
    compiler = results.query_compiler
    is_postgresql = connection.vendor == "postgresql"
    build = compiler.build_tsquery if is_postgresql else compiler.build_search_query
    asked = build(compiler.query, config=compiler.get_config(results.backend))
    of_events = ContentType.objects.get_for_model(EventPage).pk
    return [pk for content_type, pk in entries_that_say(asked) if content_type == of_events]
