"""When the search reads what is written: once, with the rows below."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from modelsearch.backends import get_search_backends

type _Keys = dict[type[Model], dict[int, None]]

_waiting: ContextVar[_Keys | None] = ContextVar("waiting", default=None)


@contextmanager
def defer_indexing() -> Iterator[None]:
    """What is saved within is indexed once, as it is in the end, however often it was saved.

    Searches within do not find it yet. Nothing is indexed if an error ends it: its caller rolls
    the rows back. Within another one, it ends with the outer one.
    """
    if _waiting.get() is not None:
        yield
        return
    waiting: _Keys = {}
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    for model, keys in waiting.items():
        rows = model.get_indexed_objects().filter(pk__in=keys)  # type: ignore[attr-defined]
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(model, list(rows))


def is_deferred(model: type[Model], rows: list) -> bool:
    """Whether these rows are indexed later: what an index asks before it adds them."""
    waiting = _waiting.get()
    if waiting is not None:
        waiting.setdefault(model, {}).update(dict.fromkeys(row.pk for row in rows))
    return waiting is not None


class DeferredIndexingMixin:
    """Mix it into a model whose search fields read rows that are written with it.

    Wagtail indexes a row before those below it are written, as they were until then.
    """

    def save(self, *args: Any, **kwargs: Any) -> None:
        with defer_indexing():
            super().save(*args, **kwargs)  # type: ignore[misc]
