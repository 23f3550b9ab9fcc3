"""What PostgreSQL's planner cannot know of our tables."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def by_text_index() -> Iterator[None]:
    """Let PostgreSQL find words by their index, inside and until the transaction ends.

    Its planner takes reading a vector for as cheap as reading a number: for a word that many
    events have, it would read the vectors of all.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
        yield
