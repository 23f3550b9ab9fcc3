"""Query the entries of Wagtail's search index without their objects.

modelsearch would join each entry to its object, although the entry already has its pk.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.search import CombinedSearchVector
from django.db import connection, transaction
from django.db.models import F, IntegerField
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

type Key = tuple[int, int]
"""The pks of a content type and of an object."""

USE_TEXT_INDEX = "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off"
USE_ANY_PLAN = "SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL enable_indexscan TO DEFAULT"


def matching_entries(query: Any) -> list[Key]:
    """Return the keys of the objects that match a query compiled by the database's backend.

    They may not be public, and are in no order.
    """
    is_postgresql = connection.vendor == "postgresql"
    return _matching_on_postgresql(query) if is_postgresql else _matching_on_sqlite(query)


def _matching_on_postgresql(query: Any) -> list[Key]:
    # The same expression as in the migration of search, so that its index is used.
    vector = CombinedSearchVector(F("title"), "||", F("body"), config=None)
    # One row per content type: a common word matches thousands of entries, slow to read as rows.
    rows = (
        IndexEntry.objects.annotate(vector=vector)
        .filter(vector=query)
        .order_by()
        .values("content_type")
        .annotate(pks=ArrayAgg(Cast("object_id", IntegerField()), default=[]))
        .values_list("content_type", "pks")
    )
    with by_text_index():
        return [(content_type, pk) for content_type, pks in rows for pk in pks]


def _matching_on_sqlite(query: Any) -> list[Key]:
    from modelsearch.backends.database.sqlite.query import MatchExpression
    from wagtail.search.models import SQLiteFTSIndexEntry

    # Filtered by type, SQLite would match the words of each entry of that type, one by one.
    rows = SQLiteFTSIndexEntry.objects.filter(MatchExpression(["title", "body"], query))
    return [
        (content_type, int(pk))
        for content_type, pk in rows.values_list(
            "index_entry__content_type", "index_entry__object_id"
        )
    ]


@contextmanager
def by_text_index() -> Iterator[None]:
    """Make PostgreSQL use the text index within the block.

    Its planner underestimates the cost of reading a vector: for a common word, it would read
    the vectors of all entries.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(USE_TEXT_INDEX)
        yield
        cursor.execute(USE_ANY_PLAN)  # the block may be in a longer transaction


def indexed_words(
    *columns: str, of: Collection[Key] | None = None
) -> Iterator[tuple[Key, list[str]]]:
    """Yield the key of each entry of the index and its texts in these columns (title, body).

    `of` are the keys of the only entries to read.
    """
    if connection.vendor == "postgresql":
        columns = tuple(f"{column}_text" for column in columns)
    rows = IndexEntry.objects.values_list("content_type", "object_id", *columns)
    if of is not None:
        pks = {str(pk) for _content_type, pk in of}
        rows = rows.filter(object_id__in=pks, content_type__in={kind for kind, _pk in of})
    for content_type, pk, *found in rows.iterator(chunk_size=5000):
        if pk.isdecimal() and (of is None or (content_type, int(pk)) in of):
            yield (content_type, int(pk)), [text for text in found if text]
