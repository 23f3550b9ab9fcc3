"""Index analysed words instead of the text of search fields."""

from collections.abc import Callable
from copy import copy
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import Manager, Model, prefetch_related_objects
from django.utils.encoding import force_str
from wagtail.models import TranslatableMixin
from wagtail.search import index

from core.indexing import is_deferred
from core.models import CacheVersion
from text_search.analysis import fold_words, index_text


class AnalysedObject:
    """A wrapper that gives the indexer the pk of an object and its `analysed_fields`."""

    def __init__(self, obj: Model, fields: list) -> None:
        self.pk = obj.pk
        self.obj = obj
        self._fields = fields

    def get_search_fields(self) -> list:
        return self._fields


class AnalysingIndex:
    """A mixin for the index class of a database.

    Models list in `search_prefetch_related` the relations that their search fields read.
    """

    def add_items(self, model: type[index.Indexed], objs: list) -> None:
        if is_deferred(model, objs):
            return
        is_translatable = issubclass(model, TranslatableMixin)
        read = getattr(model, "search_prefetch_related", ())
        prefetch_related_objects(list(objs), *read, *["locale"] * is_translatable)
        fields = cache(lambda code: analysed_fields(model, code))
        with CacheVersion.read_once():
            super().add_items(  # type: ignore[misc]
                model,
                [
                    AnalysedObject(
                        obj,
                        fields(
                            obj.locale.language_code if is_translatable else settings.LANGUAGE_CODE
                        ),
                    )
                    for obj in objs
                ],
            )


def analysed_fields(model: type[index.Indexed], code: str) -> list:
    """Return the search fields of a model, reading words in language `code` from AnalysedObjects.

    They cache their values, since the indexer reads each of them up to five times. Use them for
    one batch only.
    """
    return [_unwrapping(_analysed(field, code)) for field in model.get_search_fields()]


def _analysed(field: Any, code: str) -> Any:
    """Return a copy of `field` whose values are analysed, in the language of the row or `code`."""
    found = copy(field)
    if isinstance(field, index.RelatedFields):
        found.fields = [_analysed(each, code) for each in field.fields]
    elif isinstance(field, index.SearchField):
        found.get_value = _cached(
            lambda obj: index_text(
                text_of(field.get_value(obj)), getattr(obj, "language_code", code)
            )
        )
    elif isinstance(field, index.AutocompleteField):
        found.get_value = _cached(lambda obj: fold_words(text_of(field.get_value(obj))))
    return found


class _Rows(Manager):
    """Related rows in memory, with the interface of the manager that the indexer expects."""

    def __init__(self, rows: list) -> None:
        super().__init__()
        self._rows = rows

    def all(self) -> list:  # type: ignore[override]
        return self._rows


def _unwrapping(field: Any) -> Any:
    """Return a copy of `field` that reads the object wrapped by an AnalysedObject."""

    def read(analysed: AnalysedObject) -> Any:
        value = field.get_value(analysed.obj)
        return _Rows(list(value.all())) if isinstance(value, Manager) else value

    found = copy(field)
    found.get_value = _cached(read)
    return found


def _cached[Value](read: Callable[[Any], Value]) -> Callable[[Any], Value]:
    """Return `read` with its results cached by object."""
    # Keep the objects too: the id of a deleted object may be reused.
    results: dict[int, tuple[Any, Value]] = {}

    def get(obj: Any) -> Value:
        if id(obj) not in results:
            results[id(obj)] = (obj, read(obj))
        return results[id(obj)][1]

    return get


def text_of(value: Any) -> str:
    """Return the value of a search field as text."""
    match value:
        case list():
            return " ".join(map(text_of, value))
        case dict():
            return " ".join(map(text_of, value.values()))
        case None:
            return ""
    return force_str(value)
