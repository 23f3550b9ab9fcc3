"""Values that a process keeps until something that pages show is changed, and what tells it so."""

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
    """One row, whose value changes in the same transaction as anything that pages show.

    The value is random, so that one which was rolled back is never given twice.
    """

    value = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = _("état du site")
        verbose_name_plural = _("états du site")

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def current(cls) -> str:
        """The present value, asked once a request; a database that nobody wrote to has none."""
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
        """Work of a command or a worker that asks the value once, as a request does."""
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
        """Called for every row that is saved or deleted; bulk writes must call it themselves."""
        if not cls.objects.filter(pk=1).update(value=uuid.uuid4()):
            cls.objects.get_or_create(pk=1)
        if _read.get() != _OUTSIDE:
            _read.set(_UNREAD)


def begin_request() -> None:
    """From now on the value is asked once, until `end_request`."""
    _read.set(_UNREAD)


def end_request() -> None:
    _read.set(_OUTSIDE)


MAX_KEYS = 64  # of one function; a host name or a language each


def cached_until_change[**P, T](build: Callable[P, T]) -> Callable[P, T]:
    """Keep what `build` returns, for each of its arguments, as long as the version is the same.

    The version is read before `build` reads its rows, so that what is kept may be newer than
    its version and never older. What is kept is shared by all requests: it is not to be changed.
    """
    kept: dict = {}

    @wraps(build)
    def get(*args: P.args, **kwargs: P.kwargs) -> T:
        version = CacheVersion.current()
        key = (args, *sorted(kwargs.items()))
        found = kept.get(key)
        if found is None or found[0] != version:
            if len(kept) >= MAX_KEYS:
                kept.clear()
            kept[key] = found = (version, build(*args, **kwargs))
        return found[1]

    return get
