"""What holds the words that were asked: the entries of Wagtail's index, asked by themselves.

modelsearch would join every object to its entry; an entry knows its object.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.search import CombinedSearchVector
from django.db import connection, transaction
from django.db.models import F, IntegerField
from django.db.models.functions import Cast
from wagtail.search.models import IndexEntry

type Key = tuple[int, int]
"""A content type's and an object's pk."""

USE_TEXT_INDEX = "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off"
USE_ANY_PLAN = "SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL enable_indexscan TO DEFAULT"


def matching_entries(asked: Any) -> list[Key]:
    """The objects that hold `asked`, which is as the vendor's backend compiles a question.

    They are everybody's or not, and in no order.
    """
    return (_of_postgresql if connection.vendor == "postgresql" else _of_sqlite)(asked)


def _of_postgresql(asked: Any) -> list[Key]:
    # The very expression that the index of the search's migration is on.
    said = CombinedSearchVector(F("title"), "||", F("body"), config=None)
    # A row of each type: a common word is in thousands, and rows cost more than numbers.
    rows = (
        IndexEntry.objects.annotate(said=said)
        .filter(said=asked)
        .order_by()
        .values("content_type")
        .annotate(pks=ArrayAgg(Cast("object_id", IntegerField()), default=[]))
        .values_list("content_type", "pks")
    )
    with by_text_index():
        return [(content_type, pk) for content_type, pks in rows for pk in pks]


def _of_sqlite(asked: Any) -> list[Key]:
    from modelsearch.backends.database.sqlite.query import MatchExpression
    from wagtail.search.models import SQLiteFTSIndexEntry

    # Were the type a condition, SQLite would begin with it and ask the words of each entry.
    rows = SQLiteFTSIndexEntry.objects.filter(MatchExpression(["title", "body"], asked))
    return [
        (content_type, int(pk))
        for content_type, pk in rows.values_list(
            "index_entry__content_type", "index_entry__object_id"
        )
    ]


@contextmanager
def by_text_index() -> Iterator[None]:
    """Let PostgreSQL find words by their index, inside.

    Its planner takes reading a vector for as cheap as reading a number: for a word that many
    events have, it would read the vectors of all.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(USE_TEXT_INDEX)
        yield
        cursor.execute(USE_ANY_PLAN)  # for there may be a transaction around


def indexed_words(*columns: str) -> Iterator[tuple[Key, list[str]]]:
    """Each entry of the index, with what it holds in these columns, `title` or `body`."""
    if connection.vendor == "postgresql":
        columns = tuple(f"{column}_text" for column in columns)
    rows = IndexEntry.objects.values_list("content_type", "object_id", *columns)
    for content_type, pk, *found in rows.iterator(chunk_size=5000):
        if pk.isdigit():
            yield (content_type, int(pk)), [text for text in found if text]
