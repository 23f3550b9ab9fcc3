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
    """The pks of the events that have all these words, public or not, in no order."""
    results = EventPage.objects.search(words, order_by_relevance=False)
    if connection.vendor != "postgresql":
        return results.get_queryset().order_by().values_list("pk", flat=True)
    # modelsearch would join every event to its entry, by a text; the entries know the events.
    compiler = results.query_compiler
    asked = compiler.build_tsquery(compiler.query, config=compiler.get_config(results.backend))
    said = CombinedSearchVector(F("title"), "||", F("body"), config=None)
    entries = IndexEntry.objects.filter(content_type=ContentType.objects.get_for_model(EventPage))
    found = entries.annotate(said=said).filter(said=asked)
    # One row of all: a common word is in thousands of events, and rows cost more than numbers.
    pks = ArrayAgg(Cast("object_id", IntegerField()), default=[])
    with by_text_index():
        return found.aggregate(pks=pks)["pks"]
