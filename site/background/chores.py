"""What is done each minute, or each day, by whoever does the work that waits."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import DatabaseError, InterfaceError, OperationalError
from django.db.models import Q, QuerySet
from django.utils import timezone

from background.models import Chore

logger = logging.getLogger(__name__)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
LATE = timedelta(minutes=5)
"""What is done each minute and was not for so long is late: nobody works, or it fails."""
AGAIN = object()
"""Returned by a chore of which more is left to do: it goes on at the next look."""

type Work = Callable[[datetime], object]
"""Called with the current time. It takes seconds, and doing it twice changes nothing."""


class _Rhythm(NamedTuple):
    work: Work
    period: timedelta

    def next_time(self, now: datetime) -> datetime:
        """Return the beginning of the next minute: what is due at 9:00 is done at 9:00."""
        if self.period == MINUTE:
            return now.replace(second=0, microsecond=0) + MINUTE
        return now + self.period

    def next_attempt(self, now: datetime) -> datetime:
        """Return when it is begun again if it fails, or if its worker dies."""
        return min(self.next_time(now), now + HOUR)

    def furthest(self, now: datetime) -> datetime:
        """Return until when it may be put off; beyond, it was by a clock that is wrong."""
        return now + self.period + HOUR


_chores: dict[str, _Rhythm] = {}


def name_of(work: Work) -> str:
    return f"{work.__module__}.{work.__qualname__}"


def every_minute(work: Work) -> None:
    """Have something done each minute, between two tasks if there are many."""
    _chores[name_of(work)] = _Rhythm(work, MINUTE)


def every_day(work: Work) -> None:
    """Have something done once a day, an hour later if it fails."""
    _chores[name_of(work)] = _Rhythm(work, DAY)


def do_chores(*, at: datetime | None = None, each_minute: bool = False) -> None:
    """Do what is due, or of that only what is done `each_minute`; each is done by one worker.

    A chore that fails stops none of the others. If it is the database that does not answer, it is
    due at once again, and so are those after it.
    """
    now = at or timezone.now()
    due = _due(now)
    for name, rhythm in sorted(_chores.items(), key=lambda item: item[1].period):
        if name in due and (rhythm.period == MINUTE or not each_minute):
            _do(name, rhythm, now)


def _due(now: datetime) -> set[str]:
    known = dict(Chore.objects.filter(name__in=_chores).values_list("name", "due_at"))
    if missing := [Chore(name=name, due_at=now) for name in _chores if name not in known]:
        Chore.objects.bulk_create(missing, ignore_conflicts=True)
    return {
        name
        for name, rhythm in _chores.items()
        if not now < known.get(name, now) <= rhythm.furthest(now)
    }


def _claim(name: str, rhythm: _Rhythm, now: datetime) -> bool:
    """Put a chore off, which one worker alone succeeds in doing."""
    due = Chore.objects.filter(Q(due_at__lte=now) | Q(due_at__gt=rhythm.furthest(now)), name=name)
    return bool(due.update(begun_at=now, due_at=rhythm.next_attempt(now)))


def _do(name: str, rhythm: _Rhythm, now: datetime) -> None:
    if not _claim(name, rhythm, now):
        return
    # Nothing, once another worker has claimed the next time: what is late does not put it back.
    row = Chore.objects.filter(name=name, begun_at=now)
    try:
        outcome = rhythm.work(now)
    except (InterfaceError, OperationalError):
        with suppress(DatabaseError, InterfaceError):
            row.update(due_at=now)
        raise
    except Exception as error:
        logger.exception("A chore failed: %s", name)
        row.update(failure=type(error).__qualname__)
    else:
        due_at = now if outcome is AGAIN else rhythm.next_time(now)
        row.update(done_at=timezone.now(), due_at=due_at, failure="")


def chores() -> QuerySet[Chore]:
    """Return the rows of the chores that this version of the code has."""
    return Chore.objects.filter(name__in=_chores)


def last_beat() -> datetime | None:
    """Return when somebody last worked, or None if nobody ever has."""
    return chores().order_by("-begun_at").values_list("begun_at", flat=True).first()


def has_begun(work: Work) -> bool:
    return Chore.objects.filter(name=name_of(work)).exists()


def not_done_since(work: Work, now: datetime) -> datetime | None:
    """Return since when something that is done each minute is not, or None if it is not late.

    What nobody has ever begun is not late: the site has just been installed.
    """
    row = Chore.objects.filter(name=name_of(work)).first()
    since = row and (row.done_at or row.begun_at)
    return since if since and since < now - LATE else None
