"""The events whose words answer a text."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.search import CombinedSearchVector
from django.db import connection
from django.db.models import F
from wagtail.search.models import IndexEntry

from programme.models import EventPage


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
    return map(int, found.values_list("object_id", flat=True))
