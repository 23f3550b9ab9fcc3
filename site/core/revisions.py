"""The versions of pages, which name rows by their keys in JSON."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import CASCADE, DO_NOTHING, Field, ForeignKey, Model
from modelcluster.models import get_all_child_relations
from taggit.models import ItemBase

type _Keys = dict[Any, Any]
"""Key that a version names → key of the row that it names now."""


def with_current_keys(model: type[Model], content: dict[str, Any]) -> dict[str, Any]:
    """Return the content of a version of `model` without its foreign keys to deleted rows.

    A key to a row that was merged into another is the other's: the `successors` of its model.
    Other keys are emptied if they may be, or if they are the object's own: its form then asks for
    another. A child row is left out without a key that it requires, or that would have deleted
    it. modelcluster does so too, but refuses versions that name a deleted row that was protected.
    """
    named: dict[Field, set[Any]] = defaultdict(set)
    for field, row in _foreign_keys(model, content):
        named[field.target_field].add(field.to_python(row[field.name]))
    current = {target: _current_keys(target, values) for target, values in named.items()}
    return _with_current_keys(model, content, current)


def _current_keys(target: Field, values: set[Any]) -> _Keys:
    """Return the keys of rows, as they are, and those of merged rows with their successors'."""
    rows = target.model._default_manager.filter(**{f"{target.attname}__in": values})
    current = {key: key for key in rows.values_list(target.attname, flat=True)}
    if hasattr(target.model, "successors"):
        current |= target.model.successors(values)
    return current


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


def _with_current_keys(
    model: type[Model], row: dict[str, Any], current: dict[Field, _Keys]
) -> dict[str, Any]:
    kept = dict(row)
    for field in _keys_of(model):
        value = field.to_python(row.get(field.name))
        if value is not None:
            kept[field.name] = current[field.target_field].get(value)
    for relation in get_all_child_relations(model):
        name, child_model = relation.get_accessor_name(), relation.related_model
        if name in row:
            kept[name] = [
                _with_current_keys(child_model, child, current)
                for child in _remaining(child_model, row[name], current)
            ]
    return kept


def _remaining(
    model: type[Model], rows: list[dict[str, Any]], current: dict[Field, _Keys]
) -> Iterator[dict[str, Any]]:
    """Yield the child rows that name what exists, and of those that tag, one for each term."""
    tags: set[Any] = set()
    for row in rows:
        keys = {
            field.name: current[field.target_field].get(field.to_python(row[field.name]))
            for field in _keys_of(model)
            if row.get(field.name) is not None
            and (not field.null or field.remote_field.on_delete is CASCADE)
        }
        is_doubled = issubclass(model, ItemBase) and keys.get("tag") in tags
        if None not in keys.values() and not is_doubled:
            tags.add(keys.get("tag"))
            yield row
