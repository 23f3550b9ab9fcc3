"""What is done once a day by whoever does the work that waits."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

from django.db import InterfaceError, OperationalError
from django.utils import timezone

logger = logging.getLogger(__name__)
DAY = timedelta(days=1)

type Chore = Callable[[datetime], object]
"""Called with the current time; doing it twice must change nothing."""

_chores: list[Chore] = []
_lock = Lock()
_next_time: datetime | None = None


def every_day(chore: Chore) -> None:
    """Have a chore done when a process begins to work, and each day that it lasts."""
    if chore not in _chores:
        _chores.append(chore)


def do_daily_chores(*, at: datetime | None = None) -> None:
    """Do the chores, unless this process has done them less than a day ago.

    A chore that fails stops none of the others, and is tried again the next day. If it is the
    database that does not answer, all are tried again the next time.
    """
    global _next_time
    now = at or timezone.now()
    with _lock:
        if _next_time and now < _next_time:
            return
        for chore in _chores:
            try:
                chore(now)
            except (InterfaceError, OperationalError):
                raise
            except Exception:
                logger.exception("A daily chore failed")
        _next_time = now + DAY
