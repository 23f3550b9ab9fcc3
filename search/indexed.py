"""What the index of the database holds, word by word."""

from collections.abc import Iterator

from django.db import connection
from wagtail.search.models import IndexEntry

from core.text_index import Key


def indexed_words(*columns: str) -> Iterator[tuple[Key, list[str]]]:
    """Each entry of the index, with what it holds in these columns, `title` or `body`."""
    if connection.vendor == "postgresql":
        columns = tuple(f"{column}_text" for column in columns)
    rows = IndexEntry.objects.values_list("content_type", "object_id", *columns)
    for content_type, pk, *found in rows.iterator(chunk_size=5000):
        if pk.isdigit():
            yield (content_type, int(pk)), [text for text in found if text]
