"""PostgreSQL finds words by their index where it is told to, and plans as it likes elsewhere."""

import pytest
from django.db import connection

from text_search.index_reader import by_text_index

pytestmark = [
    pytest.mark.searches,
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no such planner"),
]


def scans() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('enable_seqscan'), current_setting('enable_indexscan')"
        )
        return list(cursor.fetchone())


def test_the_planner_is_told_for_as_long_as_words_are_looked_for():
    with by_text_index():
        assert scans() == ["off", "off"]
    assert scans() == ["on", "on"]


def test_the_planner_is_as_before_after_an_error():
    with pytest.raises(ZeroDivisionError), by_text_index():
        raise ZeroDivisionError
    assert scans() == ["on", "on"]
