"""Values that a process keeps until something that pages show is changed, and what tells it so."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

from django.core.signals import request_finished, request_started
from django.db import models
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

_OUTSIDE = "outside a request"
_UNREAD = "not yet read in this request"
_read: ContextVar[str] = ContextVar("stamp_read", default=_OUTSIDE)


class Stamp(models.Model):
    """One row, whose value changes in the same transaction as anything that pages show.

    The value is random, so that one which was rolled back is never given twice.
    """

    value = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = _("état du site")
        verbose_name_plural = _("états du site")

    def __str__(self):
        return str(self.value)

    @classmethod
    def current(cls) -> str:
        """The present value, asked once a request; a database that nobody wrote to has none."""
        read = _read.get()
        if read not in {_OUTSIDE, _UNREAD}:
            return read
        stamp = str(cls.objects.filter(pk=1).values_list("value", flat=True).first())
        if read == _UNREAD:
            _read.set(stamp)
        return stamp

    @classmethod
    @contextmanager
    def asked_once(cls) -> Iterator[None]:
        """Work of a command or a worker that asks the value once, as a request does."""
        is_outside = _read.get() == _OUTSIDE
        if is_outside:
            begin()
        try:
            yield
        finally:
            if is_outside:
                forget()

    @classmethod
    def renew(cls) -> None:
        """Called for every row that is saved or deleted; bulk writes must call it themselves."""
        if not cls.objects.filter(pk=1).update(value=uuid.uuid4()):
            cls.objects.get_or_create(pk=1)
        if _read.get() != _OUTSIDE:
            _read.set(_UNREAD)


@receiver(request_started)
def begin(**kwargs):
    _read.set(_UNREAD)


@receiver(request_finished)
def forget(**kwargs):
    _read.set(_OUTSIDE)


MOST_KEYS = 64  # of one function; a host name or a language each


def held[**P, T](build: Callable[P, T]) -> Callable[P, T]:
    """Keep what `build` returns, for each of its arguments, as long as the stamp is the same.

    The stamp is read before `build` reads its rows, so that what is kept may be newer than
    its stamp and never older. What is kept is shared by all requests: it is not to be changed.
    """
    kept: dict = {}

    @wraps(build)
    def get(*args: P.args, **kwargs: P.kwargs) -> T:
        stamp = Stamp.current()
        found = kept.get(args)
        if found is None or found[0] != stamp:
            if len(kept) >= MOST_KEYS:
                kept.clear()
            kept[args] = found = (stamp, build(*args, **kwargs))
        return found[1]

    return get
