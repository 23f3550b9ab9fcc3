"""The events whose words answer a text."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.search import CombinedSearchVector
from django.db import connection
from django.db.models import F, IntegerField, OuterRef, Subquery
from django.db.models.functions import Cast
from django.utils.translation import get_language
from wagtail.search.models import IndexEntry

from core.held import held
from core.planner import by_text_index
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
    """The pks of the events that have all these words, public or not, in no order.

    modelsearch would join every event to its entry; the entries know their events.
    """
    results = EventPage.objects.search(words, order_by_relevance=False)
    of_vendor = _of_postgresql if connection.vendor == "postgresql" else _of_sqlite
    return of_vendor(results.query_compiler, results.backend)


def _of_postgresql(compiler, backend) -> list[int]:
    asked = compiler.build_tsquery(compiler.query, config=compiler.get_config(backend))
    said = CombinedSearchVector(F("title"), "||", F("body"), config=None)
    entries = IndexEntry.objects.filter(content_type=ContentType.objects.get_for_model(EventPage))
    found = entries.annotate(said=said).filter(said=asked)
    # One row of all: a common word is in thousands of events, and rows cost more than numbers.
    pks = ArrayAgg(Cast("object_id", IntegerField()), default=[])
    with by_text_index():
        return found.aggregate(pks=pks)["pks"]


def _of_sqlite(compiler, backend) -> list[int]:
    from modelsearch.backends.database.sqlite.query import MatchExpression
    from wagtail.search.models import SQLiteFTSIndexEntry

    asked = compiler.build_search_query(compiler.query, config=compiler.get_config(backend))
    found = SQLiteFTSIndexEntry.objects.filter(MatchExpression(compiler.FTS_TABLE_FIELDS, asked))
    # Were it a condition, SQLite would begin with the type and ask the words of each event.
    of_events = ContentType.objects.get_for_model(EventPage).pk
    return [
        int(pk)
        for content_type, pk in found.values_list(
            "index_entry__content_type", "index_entry__object_id"
        )
        if content_type == of_events
    ]
