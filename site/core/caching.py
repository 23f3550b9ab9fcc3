"""An in-process cache, valid until anything that the public can see changes."""

import uuid
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from threading import RLock
from typing import Any

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.translation import gettext_lazy as _

_OUTSIDE = "outside a request"
_UNREAD = "not yet read in this request"
_read: ContextVar[str] = ContextVar("cache_version", default=_OUTSIDE)
TOKENS = 'SELECT {0} FROM "core_cacheversion"{1} ORDER BY {0}'
COLUMNS = {"sqlite": '"token"', "postgresql": '"token"::text'}
# After a reading, the next change of a transaction makes another token. A sequence notes it, which
# no savepoint takes back.
NOTE_READING = ", nextval('core_readings')"


class CacheVersion(models.Model):
    """Random tokens, which the database changes with whatever the public can see.

    The version of the site is the set of tokens. The triggers of `core.public_changes` write them
    in the transaction that makes the change. Each transaction writes a row of its own, so that
    none waits for another and the order in which they are committed does not matter; it removes
    the rows of earlier ones. A token that was rolled back never comes again.
    """

    transaction = models.BigIntegerField(_("transaction"), primary_key=True)
    token = models.UUIDField(_("jeton"), default=uuid.uuid4)

    class Meta:
        verbose_name = _("état du site")
        verbose_name_plural = _("états du site")

    def __str__(self) -> str:
        return str(self.token)

    @classmethod
    def current(cls) -> str:
        """Return the version; a value that is being built is then only valid for this one."""
        if reading := _reading.get():
            reading.everything = True
        return version_now()

    @classmethod
    @contextmanager
    def read_once(cls) -> Iterator[None]:
        """Query the version once in this context, as in a request, for commands and workers."""
        is_outside = _read.get() == _OUTSIDE
        if is_outside:
            begin_request()
        try:
            yield
        finally:
            if is_outside:
                end_request()

    @classmethod
    def renew(cls) -> None:
        """Change the version, after changes that no trigger has seen."""
        cls.objects.update_or_create(transaction=0, defaults={"token": uuid.uuid4()})


def read_version(using: BaseDatabaseWrapper) -> str:
    is_noted = using.vendor == "postgresql" and not using.get_autocommit()
    with using.cursor() as cursor:
        cursor.execute(TOKENS.format(COLUMNS[using.vendor], NOTE_READING if is_noted else ""))
        return " ".join(row[0] for row in cursor.fetchall())


def version_now() -> str:
    """Return the version, queried once per request and after each write of the request."""
    read = _read.get()
    if read not in {_OUTSIDE, _UNREAD}:
        return read
    version = read_version(connection)
    if read == _UNREAD:
        _read.set(version)
    return version


def begin_request() -> None:
    """Query the version at most once until `end_request`, unless something is written."""
    _read.set(_UNREAD)


def end_request() -> None:
    _read.set(_OUTSIDE)


HARMLESS = ("SELECT", "SAVEPOINT", "RELEASE")


def forget_after_writes(
    execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict
) -> Any:
    """Read the version again after a query that may have changed it (a wrapper of queries)."""
    try:
        return execute(sql, params, many, context)
    finally:
        if _read.get() != _OUTSIDE and not str(sql).lstrip("( \n").startswith(HARMLESS):
            _read.set(_UNREAD)


@dataclass
class Reading:
    """What a value that is being built has read, besides what surrounds single pages.

    `pages` are pks and translation keys (`core.surroundings`); `everything` is whatever the public
    sees.
    """

    pages: set[Hashable] = field(default_factory=set)
    everything: bool = False

    def add(self, other: "Reading") -> None:
        self.pages |= other.pages
        self.everything = self.everything or other.everything


_reading: ContextVar[Reading | None] = ContextVar("reading", default=None)


@contextmanager
def recorded(reading: Reading | None) -> Iterator[None]:
    """Note in `reading` what is read in this context, or nowhere."""
    before = _reading.set(reading)
    try:
        yield
    finally:
        _reading.reset(before)


def note(reading: Reading) -> None:
    """Say that the value that is being built, if there is one, has read this."""
    if outer := _reading.get():
        outer.add(reading)


class Kept[T]:
    """A value, what it has read and when.

    What was read in a savepoint may go back with it, and leave the token of an earlier change: it
    is only current in that savepoint.
    """

    def __init__(self, version: Any, value: T, reading: Reading | None = None) -> None:
        self.version, self.value = version, value
        self.reading = reading or Reading()
        self.savepoints = open_savepoints()

    def is_current(self, version: Any) -> bool:
        still_open = open_savepoints()[: len(self.savepoints)] == self.savepoints
        return self.version == version and still_open


def open_savepoints() -> list[str]:
    return [name for name in connection.savepoint_ids if name]


MAX_KEYS = 64  # for each function; arguments are mostly host names and languages


def cached_until_change[**P, T](build: Callable[P, T]) -> Callable[P, T]:
    """Cache the return values of `build`, by arguments, until the cache version changes.

    The version is read before `build` runs, so that a cached value may be newer than its version
    but never older. One thread builds at a time; the others wait for what it returns. Values are
    shared by all requests: do not modify them.
    """
    return cached_while_the_same(lambda: CacheVersion.current())(build)


def the_state(state: Any, reading: Reading) -> Any:
    return state


def cached_while_the_same[**P, T](
    state: Callable[[], Any],
    max_keys: int = MAX_KEYS,
    seen: Callable[[Any, Reading], Any] = the_state,
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Cache values as `cached_until_change` does, while what they have seen of `state()` is equal.

    `seen` returns that, from the state and what a value has read. The `max_keys` values that were
    built last are kept.
    """

    def decorate(build: Callable[P, T]) -> Callable[P, T]:
        cache: OrderedDict[object, Kept[T]] = OrderedDict()
        lock = RLock()

        def current(key: object, now: Any) -> Kept[T] | None:
            entry = cache.get(key)
            return entry if entry and entry.is_current(seen(now, entry.reading)) else None

        @wraps(build)
        def get(*args: P.args, **kwargs: P.kwargs) -> T:
            now = state()
            key = (args, *sorted(kwargs.items()))
            if (entry := current(key, now)) is None:
                with lock:
                    if (entry := current(key, now)) is None:
                        reading = Reading()
                        with recorded(reading):
                            value = build(*args, **kwargs)
                        cache[key] = entry = Kept(seen(now, reading), value, reading)
                        cache.move_to_end(key)
                        if len(cache) > max_keys:
                            cache.popitem(last=False)
            note(entry.reading)
            return entry.value

        return get

    return decorate
