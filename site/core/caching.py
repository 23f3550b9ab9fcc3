"""An in-process cache, valid until anything displayed on pages changes."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

from django.db import models
from django.utils.translation import gettext_lazy as _

_OUTSIDE = "outside a request"
_UNREAD = "not yet read in this request"
_read: ContextVar[str] = ContextVar("cache_version", default=_OUTSIDE)


class CacheVersion(models.Model):
    """A single row whose value changes in the same transaction as anything displayed on pages.

    The value is random, so that a value that was rolled back is never used again.
    """

    value = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = _("état du site")
        verbose_name_plural = _("états du site")

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def current(cls) -> str:
        """Return the current value, queried once per request; "None" if nothing was saved yet."""
        read = _read.get()
        if read not in {_OUTSIDE, _UNREAD}:
            return read
        version = str(cls.objects.filter(pk=1).values_list("value", flat=True).first())
        if read == _UNREAD:
            _read.set(version)
        return version

    @classmethod
    @contextmanager
    def read_once(cls) -> Iterator[None]:
        """Query the value only once in this context, as in a request, for commands and workers."""
        is_outside = _read.get() == _OUTSIDE
        if is_outside:
            begin_request()
        try:
            yield
        finally:
            if is_outside:
                end_request()

    @classmethod
    def bump(cls) -> None:
        """Change the value. Signals call it on save and delete; bulk writes must call it."""
        if not cls.objects.filter(pk=1).update(value=uuid.uuid4()):
            cls.objects.get_or_create(pk=1)
        if _read.get() != _OUTSIDE:
            _read.set(_UNREAD)


def begin_request() -> None:
    """Query the value at most once until `end_request`."""
    _read.set(_UNREAD)


def end_request() -> None:
    _read.set(_OUTSIDE)


MAX_KEYS = 64  # for each function; arguments are mostly host names and languages


def cached_until_change[**P, T](build: Callable[P, T]) -> Callable[P, T]:
    """Cache the return values of `build`, by arguments, until the cache version changes.

    The version is read before `build` runs, so that a cached value may be newer than its version
    but never older. Values are shared by all requests: do not modify them.
    """
    cache: dict = {}

    @wraps(build)
    def get(*args: P.args, **kwargs: P.kwargs) -> T:
        version = CacheVersion.current()
        key = (args, *sorted(kwargs.items()))
        entry = cache.get(key)
        if entry is None or entry[0] != version:
            if len(cache) >= MAX_KEYS:
                cache.clear()
            cache[key] = entry = (version, build(*args, **kwargs))
        return entry[1]

    return get
