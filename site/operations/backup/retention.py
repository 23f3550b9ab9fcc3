"""Which backups are still kept: the last of each of 7 days, 4 weeks and 12 months."""

from collections.abc import Callable, Iterable
from datetime import datetime

KEPT: list[tuple[int, Callable[[datetime], object]]] = [
    (7, lambda at: at.date()),
    (4, lambda at: at.isocalendar()[:2]),
    (12, lambda at: (at.year, at.month)),
]


def outdated(made: Iterable[datetime]) -> set[datetime]:
    """Return those of these times whose backups are no longer kept.

    The days, weeks and months are those that have a backup: a site that was not backed up for a
    month loses none of its backups by it.
    """
    newest_first = sorted(made, reverse=True)
    kept: set[datetime] = set()
    for count, period in KEPT:
        last_of_each: dict[object, datetime] = {}
        for at in newest_first:
            last_of_each.setdefault(period(at), at)
        kept.update(list(last_of_each.values())[:count])
    return set(newest_first) - kept
