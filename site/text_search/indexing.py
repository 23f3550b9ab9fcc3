"""What an index is given: words, where the fields of an object hold a text."""

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
    """What an index reads of an object: its number, and fields that know the object in it."""

    def __init__(self, obj: Model, fields: list) -> None:
        self.pk = obj.pk
        self.obj = obj
        self._fields = fields

    def get_search_fields(self) -> list:
        return self._fields


class AnalysingIndex:
    """Mixed into a vendor's index.

    What the search fields of a model read in many rows, it names in `search_prefetch_related`.
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
        CacheVersion.bump()  # answers are held, and a worker may index later than a row is saved


def analysed_fields(model: type[index.Indexed], code: str) -> list:
    """The search fields of a model, which give an index the words of `AnalysedObject`s.

    They remember what they gave, for an index reads each text up to five times: use them for a
    batch, and not for what may change.
    """
    return [_within(_analysed(field, code)) for field in model.get_search_fields()]


def _analysed(field: Any, code: str) -> Any:
    """A copy of `field` that gives words, in this language or in that of the row which has them."""
    found = copy(field)
    if isinstance(field, index.RelatedFields):
        found.fields = [_analysed(each, code) for each in field.fields]
    elif isinstance(field, index.SearchField):
        found.get_value = _once(
            lambda obj: index_text(
                text_of(field.get_value(obj)), getattr(obj, "language_code", code)
            )
        )
    elif isinstance(field, index.AutocompleteField):
        found.get_value = _once(lambda obj: fold_words(text_of(field.get_value(obj))))
    return found


class _Rows(Manager):
    """Related rows that are read already, as the manager that an index asks for them."""

    def __init__(self, rows: list) -> None:
        super().__init__()
        self._rows = rows

    def all(self) -> list:  # type: ignore[override]
        return self._rows


def _within(field: Any) -> Any:
    """A copy of `field` that reads the object within an `AnalysedObject`."""

    def read(analysed: AnalysedObject) -> Any:
        value = field.get_value(analysed.obj)
        return _Rows(list(value.all())) if isinstance(value, Manager) else value

    found = copy(field)
    found.get_value = _once(read)
    return found


def _once[Value](read: Callable[[Any], Value]) -> Callable[[Any], Value]:
    """`read`, remembering what it gave of each object."""
    # The objects are kept as well, so that none takes the place of another.
    given: dict[int, tuple[Any, Value]] = {}

    def get(obj: Any) -> Value:
        if id(obj) not in given:
            given[id(obj)] = (obj, read(obj))
        return given[id(obj)][1]

    return get


def text_of(value: Any) -> str:
    """The text of what a search field holds."""
    match value:
        case list():
            return " ".join(map(text_of, value))
        case dict():
            return " ".join(map(text_of, value.values()))
        case None:
            return ""
    return force_str(value)
