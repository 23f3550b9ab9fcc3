"""Count the searches without results, without any personal data."""

import re

from django.db import DatabaseError, transaction
from django.db.models import F

from core import clock
from core.text import fold
from search.models import MissedQuery

MAX_LENGTH = 80  # characters; a longer text may contain personal details
MAX_ROWS = 2000  # so that automated searches cannot fill the database
# Email and web addresses, phone numbers and other numbers long enough to identify somebody.
PERSONAL = re.compile(r"@|://|www\.|\d(?:[\s./-]*\d){4,}")


def record_missed_query(text: str, code: str) -> None:
    """Count a search without results, unless its text may identify the visitor.

    The row is written without signals, because it must not invalidate the caches of the public
    pages. A database error is ignored: the search itself must not fail.
    """
    folded = " ".join(fold(text).split())
    if not folded or len(folded) > MAX_LENGTH or PERSONAL.search(folded):
        return
    today = clock.paris_day(clock.now())
    try:
        with transaction.atomic():
            rows = MissedQuery.objects.filter(text=folded, language_code=code)
            if rows.update(count=F("count") + 1, last_day=today):
                return
            if MissedQuery.objects.count() < MAX_ROWS:
                MissedQuery.objects.bulk_create(
                    [MissedQuery(text=folded, language_code=code, last_day=today)],
                    ignore_conflicts=True,
                )
    except DatabaseError:
        return
