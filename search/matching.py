"""What the index of the database answers and holds, everybody's or not."""

from collections.abc import Iterator

from django.db import connection
from django.db.models import F
from wagtail.search.models import IndexEntry

from core.planner import by_text_index
from search.analysis import Question
from search.backend import lookup

type Key = tuple[int, int]
"""A content type's and an object's pk."""


def matches(question: Question) -> list[Key]:
    """What holds all the words, in no order."""
    of_vendor = _of_postgresql if connection.vendor == "postgresql" else _of_sqlite
    return of_vendor(question)


def _of_postgresql(question: Question) -> list[Key]:
    from django.contrib.postgres.aggregates import ArrayAgg
    from django.contrib.postgres.search import CombinedSearchVector
    from django.db.models import IntegerField
    from django.db.models.functions import Cast

    # The very expression that the index of the migration is on.
    said = CombinedSearchVector(F("title"), "||", F("body"), config=None)
    rows = (
        IndexEntry.objects.annotate(said=said)
        .filter(said=lookup(question))
        .order_by()
        .values("content_type")
        .annotate(pks=ArrayAgg(Cast("object_id", IntegerField()), default=[]))
        .values_list("content_type", "pks")
    )
    with by_text_index():
        return [(content_type, pk) for content_type, pks in rows for pk in pks]


def _of_sqlite(question: Question) -> list[Key]:
    from modelsearch.backends.database.sqlite.query import MatchExpression
    from wagtail.search.models import SQLiteFTSIndexEntry

    rows = SQLiteFTSIndexEntry.objects.filter(MatchExpression(["title", "body"], lookup(question)))
    return [
        (content_type, int(pk))
        for content_type, pk in rows.values_list(
            "index_entry__content_type", "index_entry__object_id"
        )
    ]


def indexed_words(*columns: str) -> Iterator[tuple[Key, list[str]]]:
    """Each entry of the index, with what it holds in these columns, `title` or `body`."""
    if connection.vendor == "postgresql":
        columns = tuple(f"{column}_text" for column in columns)
    rows = IndexEntry.objects.values_list("content_type", "object_id", *columns)
    for content_type, pk, *found in rows.iterator(chunk_size=5000):
        if pk.isdigit():
            yield (content_type, int(pk)), [text for text in found if text]
