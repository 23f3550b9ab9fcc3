"""Save the objects that differ, and only those, through Wagtail's API."""

from collections import Counter
from typing import Any

from django.db.models import Model
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Page

Values = dict[str, Any]


class Store:
    """Save rows and pages, and count them in `tally`: "created", "updated", "unchanged"."""

    def __init__(self) -> None:
        self.tally = Counter(created=0, updated=0, unchanged=0)

    def put_row(self, row: Model, values: Values) -> None:
        """Save a row that is not a page with these values, unless it already has them."""
        is_new = row.pk is None
        if not self._count(is_new, assign(row, values)):
            return
        row.full_clean()
        row.save()
        log(instance=row, action="wagtail.create" if is_new else "wagtail.edit")

    def put_page(self, page: Page, parent: Any, values: Values) -> Page:
        """Publish a page with these values under `parent`, unless it is already so.

        Without a parent, the page is not moved. Return the page, which is a new instance if it
        was moved. Raise ValidationError, without publishing, if the values are invalid.
        """
        is_new = page.pk is None
        must_move = bool(parent and not is_new and not page.is_child_of(parent))
        if must_move:
            page.move(parent, "last-child")
            page = type(page).objects.get(pk=page.pk)
        has_changed = assign(page, values)
        if not self._count(is_new, has_changed or must_move or not page.live):
            return page
        if not page.live:
            page.go_live_at = page.expire_at = None  # a past expiry would unpublish it
        if is_new:
            page.live = False
            parent.refresh_from_db(fields=["numchild"])  # moves may have changed it
            parent.add_child(instance=page)
        page.save_revision().publish()
        return page

    def _count(self, is_new: bool, differs: bool) -> bool:
        self.tally["created" if is_new else "updated" if differs else "unchanged"] += 1
        return is_new or differs


def assign(instance: Model, values: Values) -> bool:
    """Set the values on the instance, unsaved, and return whether any of them has changed.

    The value of a StreamField is raw data, that of a tag manager a list of terms, that of a child
    relation a list of dicts. A child is matched to its row by `translation_key`, else by position.
    """
    differing = [name for name, value in values.items() if _assign(instance, name, value)]
    return bool(differing)


def _assign(instance: Model, name: str, value: Any) -> bool:
    field: Any = instance._meta.get_field(name)
    if field.one_to_many:
        return _assign_children(instance, field, value)
    if isinstance(field, ClusterTaggableManager):
        return _assign_tags(instance, name, value)
    if isinstance(field, StreamField):
        block = field.stream_block
        value = block.to_python(_canonical(block.to_python(value)))
        differs = _canonical(getattr(instance, name)) != _canonical(value)
    elif field.is_relation:
        differs = getattr(instance, field.attname) != (value.pk if value else None)
    else:
        differs = getattr(instance, name) != value
    if differs:
        setattr(instance, name, value)
    return differs


def _canonical(value: Any) -> list[dict[str, Any]]:
    """Return the data of a StreamField with all the keys of its blocks, to compare it."""
    return [
        {"type": child.block_type, "value": child.block.get_prep_value(child.value), "id": child.id}
        for child in value
    ]


def _assign_tags(instance: Model, name: str, terms: list[Model]) -> bool:
    manager = getattr(instance, name)
    differs = {term.pk for term in manager.all()} != {term.pk for term in terms}
    if differs:
        manager.set(terms)
    return differs


def _assign_children(instance: Model, field: Any, wanted: list[Values]) -> bool:
    stored = sorted(getattr(instance, field.name).all(), key=lambda child: child.sort_order or 0)
    by_key = {getattr(child, "translation_key", None): child for child in stored}
    children, differs = [], len(stored) != len(wanted)
    for rank, values in enumerate(wanted):
        if "translation_key" in values:
            child = by_key.get(values["translation_key"])
        else:
            child = stored[rank] if rank < len(stored) else None
        if child is None:
            child = field.related_model()
            differs = True
        # Not `or`, which would skip `assign` after the first difference.
        differs |= assign(child, {**values, "sort_order": rank})
        children.append(child)
    if differs:
        setattr(instance, field.name, children)
    return differs
