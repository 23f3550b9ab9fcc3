"""The events whose words answer a text."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.search import CombinedSearchVector
from django.db import connection
from django.db.models import F, IntegerField
from django.db.models.functions import Cast
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
    # One row of all: a common word is in thousands of events, and rows cost more than numbers.
    pks = ArrayAgg(Cast("object_id", IntegerField()), default=[])
    return found.aggregate(pks=pks)["pks"]
