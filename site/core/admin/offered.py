"""What the form of a page may name: what its choosers offer, or what it has named already."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.forms import BaseForm, ModelChoiceField
from wagtail.blocks import Block, BlockField
from wagtail.models import Page

from core.models import CustomDocument, CustomImage
from core.permissions import can_view_whole_site, visible_media, visible_pages
from core.text import is_key

VISIBLE: dict[type[Model], Callable[[Any, Any], Any]] = {
    CustomImage: visible_media,
    CustomDocument: visible_media,
    Page: visible_pages,
}


def check_is_offered(form: Any) -> None:
    """Raise PermissionDenied if a page form names what its user may not see.

    Its field alone would not do: the form that says an error shows the title of what it names.
    """
    if can_view_whole_site(form.for_user):
        return
    forms = [form, *(row for rows in form.formsets.values() for row in rows.forms)]
    for model, visible in VISIBLE.items():
        keys = {key for one in forms for key in _newly_named(one, model)}
        rows = model._default_manager.filter(pk__in=keys)
        if keys and visible(form.for_user, rows).count() < rows.count():
            raise PermissionDenied


def _newly_named(form: BaseForm, model: type[Model]) -> set[str]:
    """Return the keys that a form names and that its object did not."""
    found: set[str] = set()
    for name, field in form.fields.items():
        posted, stored = form[name].data, form.initial.get(name)
        if isinstance(field, BlockField):
            named = _named_by(field.block, posted, model) - _named_by(field.block, stored, model)
            found |= {key for key in named if is_key(key)}
        elif isinstance(field, ModelChoiceField):
            rows = field.queryset
            # What a list leaves out is an error beside it.
            if rows is not None and issubclass(rows.model, model) and is_key(str(posted)):
                keys = {str(row.pk) for row in rows.filter(pk=posted)}
                found |= keys - {str(stored)}
    return found


def _named_by(block: Block, value: Any, model: type[Model]) -> set[str]:
    references = block.extract_references(value) if value else ()
    return {str(key) for named, key, *_path in references if issubclass(named, model)}
