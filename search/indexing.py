"""What an index is given: words, where the fields of an object hold a text."""

from copy import copy
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils.encoding import force_str
from wagtail.models import TranslatableMixin
from wagtail.search import index

from core.models import Stamp
from search.analysis import folded_of, indexed


class AnalysedObject:
    """What an index reads of an object: its search fields, giving words for the text they hold."""

    def __init__(self, obj):
        is_translatable = isinstance(obj, TranslatableMixin)
        code = obj.locale.language_code if is_translatable else settings.LANGUAGE_CODE
        self.pk = obj.pk
        self._fields = [
            _read_once(_analysed(field, code), obj) for field in obj.get_search_fields()
        ]

    def get_search_fields(self) -> list:
        return self._fields


class AnalysingIndex:
    """Mixed into a vendor's index.

    What the search fields of a model read in many rows, it names in `read_for_search`.
    """

    def add_items(self, model, objs):
        read = getattr(model, "read_for_search", ())
        if issubclass(model, TranslatableMixin):
            read = (*read, "locale")
        prefetch_related_objects(list(objs), *read)
        super().add_items(model, [AnalysedObject(obj) for obj in objs])  # type: ignore[misc]
        Stamp.renew()  # answers are held, and a worker may index later than a row is saved


def _analysed(field, code: str):
    """A copy of `field` that gives words, in this language or in that of the row which has them."""
    found = copy(field)
    if isinstance(field, index.RelatedFields):
        found.fields = [_analysed(each, code) for each in field.fields]
    elif isinstance(field, index.SearchField):
        found.get_value = lambda obj: indexed(
            text_of(field.get_value(obj)), getattr(obj, "language_code", code)
        )
    elif isinstance(field, index.AutocompleteField):
        found.get_value = lambda obj: folded_of(text_of(field.get_value(obj)))
    return found


def _read_once(field, obj):
    """A copy of `field` that reads `obj`, though an index reads titles and texts one by one."""
    found = copy(field)
    kept = cache(lambda: field.get_value(obj))
    found.get_value = lambda _analysed: kept()
    return found


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
