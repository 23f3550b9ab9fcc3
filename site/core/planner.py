"""What PostgreSQL's planner cannot know of our tables."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

NEVER = "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off"
AS_BEFORE = "SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL enable_indexscan TO DEFAULT"


@contextmanager
def by_text_index() -> Iterator[None]:
    """Let PostgreSQL find words by their index, inside.

    Its planner takes reading a vector for as cheap as reading a number: for a word that many
    events have, it would read the vectors of all.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(NEVER)
        yield
        cursor.execute(AS_BEFORE)  # for there may be a transaction around
