"""Until when what the public sees stays the same, as long as nothing is changed."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import NamedTuple

from django.db.models import Min
from django.utils import timezone
from wagtail.models import Page

from core import clock
from core.caching import MAX_KEYS, CacheVersion, cached_while_the_same, recorded
from core.surroundings import Surroundings, surroundings


class Validity(NamedTuple):
    """A version of the site, and the instant at which pages would read otherwise (exclusive)."""

    version: str
    until: datetime


_readings: list[Callable[[datetime], datetime | None]] = []
_last: Validity | None = None


def reads_the_clock(
    next_change: Callable[[datetime], datetime | None],
) -> Callable[[datetime], datetime | None]:
    """Register a function that returns the next instant at which a room displays something else.

    It is given an instant, and returns a later one or None.
    """
    _readings.append(next_change)
    return next_change


def current_validity() -> Validity:
    """Return the version of the site and until when it reads the same, from now on."""
    global _last
    version, now = CacheVersion.current(), timezone.now()
    last = _last
    if last is None or last.version != version or now >= last.until:
        instants = [next_change(now) for next_change in _readings]
        _last = last = Validity(version, min(filter(None, instants)))
    return last


def cached_while_valid[**P, T](
    max_keys: int = MAX_KEYS,
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Cache values that depend on the current time, by arguments, while they are valid."""
    return cached_while_the_same(current_validity, max_keys)


def valid_surroundings() -> tuple[Surroundings, datetime]:
    """Return the surroundings of single pages, and until when they read the same."""
    with recorded(None):
        return surroundings(), current_validity().until


def cached_in_valid_surroundings[**P, T](
    max_keys: int = MAX_KEYS,
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Cache values as `cached_until_surroundings_change` does, while they are valid."""
    return cached_while_the_same(
        valid_surroundings,
        max_keys,
        lambda now, reading: (now[0].seen(reading), now[1]),
    )


@reads_the_clock
def next_day(at: datetime) -> datetime:
    """Return the next midnight in Paris: « demain » is then today."""
    return datetime.combine(clock.paris_day(at) + timedelta(days=1), time(), clock.PARIS)


@reads_the_clock
def next_expiry(at: datetime) -> datetime | None:
    """Return when the next page expires, which no publication tells."""
    return Page.objects.filter(live=True, expire_at__gt=at).aggregate(next=Min("expire_at"))["next"]
