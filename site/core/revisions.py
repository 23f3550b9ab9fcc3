"""The versions of pages, which name rows by their keys in JSON."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CASCADE, DO_NOTHING, Field, ForeignKey, Model, TextField
from django.db.models.functions import Cast
from modelcluster.models import get_all_child_relations
from wagtail.models import Revision


def replace_key(model: type[Model], name: str, old: int, new: int, *, within: str = "") -> None:
    """Replace `old` by `new` in the foreign key `name` of all revisions of `model`.

    `within` is the child relation that has the key, if any; rows that become duplicates are
    removed. A revision with a key to a deleted row cannot be opened, or loses the child row.
    """
    revisions = (
        Revision.objects.filter(content_type=ContentType.objects.get_for_model(model))
        .annotate(text=Cast("content", TextField()))
        .filter(text__contains=f'"{name}": {old}')
    )
    for revision in revisions.iterator(chunk_size=100):
        rows = revision.content.get(within, []) if within else [revision.content]
        kept = []
        for row in rows:
            if row.get(name) == old:
                row[name] = new
                if within and any(other[name] == new for other in rows if other is not row):
                    continue
            kept.append(row)
        if within:
            revision.content[within] = kept
        revision.save(update_fields=["content"])


def without_dangling_keys(model: type[Model], content: dict[str, Any]) -> dict[str, Any]:
    """Return the content of a version of `model` without its foreign keys to deleted rows.

    A key is emptied if it may be, or if it is the object's own: its form then asks for another.
    A child row is left out without a key that it requires, or that would have deleted it.
    modelcluster does so too, but refuses versions that name a deleted row that was protected.
    """
    named: dict[Field, set[Any]] = defaultdict(set)
    for field, row in _foreign_keys(model, content):
        named[field.target_field].add(field.to_python(row[field.name]))
    existing = {}
    for target, values in named.items():
        rows = target.model._default_manager.filter(**{f"{target.attname}__in": values})
        existing[target] = set(rows.values_list(target.attname, flat=True))
    return _without_dangling_keys(model, content, existing)


def _foreign_keys(
    model: type[Model], row: dict[str, Any]
) -> Iterator[tuple[ForeignKey, dict[str, Any]]]:
    """Yield each foreign key that has a value in `row`, and in its child rows, with its row."""
    for field in _keys_of(model):
        if row.get(field.name) is not None:
            yield field, row
    for relation in get_all_child_relations(model):
        for child in row.get(relation.get_accessor_name(), ()):
            yield from _foreign_keys(relation.related_model, child)


def _keys_of(model: type[Model]) -> list[ForeignKey]:
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is not DO_NOTHING
    ]


def _without_dangling_keys(
    model: type[Model], row: dict[str, Any], existing: dict[Field, set[Any]]
) -> dict[str, Any]:
    kept = dict(row)
    for field in _keys_of(model):
        if _dangles(field, row, existing):
            kept[field.name] = None
    for relation in get_all_child_relations(model):
        name, child_model = relation.get_accessor_name(), relation.related_model
        if name in row:
            kept[name] = [
                _without_dangling_keys(child_model, child, existing)
                for child in row[name]
                if not any(
                    _dangles(field, child, existing)
                    for field in _keys_of(child_model)
                    if not field.null or field.remote_field.on_delete is CASCADE
                )
            ]
    return kept


def _dangles(field: ForeignKey, row: dict[str, Any], existing: dict[Field, set[Any]]) -> bool:
    value = row.get(field.name)
    return value is not None and field.to_python(value) not in existing[field.target_field]
