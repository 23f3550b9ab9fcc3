"""Deferred indexing: rows are indexed once, after their child rows are saved."""

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
    """Index the rows saved in this context once, on exit, however often they are saved.

    Searches in the context do not find them yet. Nothing is indexed if an exception is raised:
    the caller must roll the rows back. Nested contexts index on exit of the outermost one.
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
    """Whether the rows will be indexed later. Search backends call it before they add rows."""
    waiting = _waiting.get()
    if waiting is not None:
        waiting.setdefault(model, {}).update(dict.fromkeys(row.pk for row in rows))
    return waiting is not None


class DeferredIndexingMixin:
    """A mixin for models whose search fields use child rows.

    Wagtail indexes a row before its child rows are saved, with their former values.
    """

    def save(self, *args: Any, **kwargs: Any) -> None:
        with defer_indexing():
            super().save(*args, **kwargs)  # type: ignore[misc]
