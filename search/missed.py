"""What people search for and do not find, without anything that tells who."""

import re

from django.db import DatabaseError, transaction
from django.db.models import F

from core import clock
from core.text import fold
from search.models import MissedQuery

MAX_LENGTH = 80  # characters: whoever writes more is telling something
MAX_ROWS = 2000  # kept; nobody reads more, and nobody fills the database
# Addresses, telephone numbers, and numbers long enough to be somebody's.
PERSONAL = re.compile(r"@|://|www\.|\d(?:[\s./-]*\d){4,}")


def keep_missed(text: str, code: str) -> None:
    """Count this question among those without an answer, unless it may tell who asks.

    Written without signals: what pages hold is not out of date by it. A search never fails
    because it could not be counted.
    """
    asked = " ".join(fold(text).split())
    if not asked or len(asked) > MAX_LENGTH or PERSONAL.search(asked):
        return
    today = clock.paris_day(clock.now())
    try:
        with transaction.atomic():
            rows = MissedQuery.objects.filter(text=asked, language_code=code)
            if rows.update(count=F("count") + 1, last_day=today):
                return
            if MissedQuery.objects.count() >= MAX_ROWS:
                MissedQuery.objects.drop_stale(today)
            if MissedQuery.objects.count() < MAX_ROWS:
                MissedQuery.objects.bulk_create(
                    [MissedQuery(text=asked, language_code=code, last_day=today)],
                    ignore_conflicts=True,
                )
    except DatabaseError:
        return
