"""What the index answers: the objects that hold the words, and those whose title does."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import F
from wagtail.search.models import IndexEntry

from search.analysis import Question
from search.backend import lookup

type Key = tuple[int, int]
"""A content type's and an object's pk."""


@dataclass
class Matches:
    """The keys of what holds all the words, and of what has them in its title."""

    anywhere: list[Key] = field(default_factory=list)
    in_title: list[Key] = field(default_factory=list)


def matches(question: Question, types: list[int]) -> Matches:
    """What answers, of these content types, everybody's or not, in no order."""
    rows = _of_postgresql if connection.vendor == "postgresql" else _of_sqlite
    found = Matches()
    for content_type, pks, titled in rows(question, types):
        found.anywhere += [(content_type, pk) for pk in pks]
        found.in_title += [(content_type, pk) for pk in titled]
    return found


def _of_postgresql(question: Question, types: list[int]):
    from django.contrib.postgres.aggregates import ArrayAgg
    from django.contrib.postgres.search import CombinedSearchVector
    from django.db.models import IntegerField, Q
    from django.db.models.functions import Cast

    asked = lookup(question)
    # The very expression that the index of the migration is on.
    said = CombinedSearchVector(F("title"), "||", F("body"), config=None)
    pk = Cast("object_id", IntegerField())
    return (
        IndexEntry.objects.annotate(said=said)
        .filter(said=asked, content_type__in=types)
        .order_by()
        .values("content_type")
        .annotate(
            pks=ArrayAgg(pk, default=[]), titled=ArrayAgg(pk, filter=Q(title=asked), default=[])
        )
        .values_list("content_type", "pks", "titled")
    )


def _of_sqlite(question: Question, types: list[int]):
    from modelsearch.backends.database.sqlite.query import MatchExpression
    from wagtail.search.models import SQLiteFTSIndexEntry

    found: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, columns in enumerate((["title", "body"], ["title"])):
        rows = SQLiteFTSIndexEntry.objects.filter(
            MatchExpression(columns, lookup(question)), index_entry__content_type__in=types
        )
        for content_type, pk in rows.values_list(
            "index_entry__content_type", "index_entry__object_id"
        ):
            found[content_type][place].append(int(pk))
    return [(content_type, *pks) for content_type, pks in found.items()]
