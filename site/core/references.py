"""Replacement of the rows that an object names: in its fields, blocks and child rows."""

import json
import re
from typing import Any

from django.db.models import ForeignKey, Model
from modelcluster.models import get_all_child_relations
from wagtail.blocks import (
    Block,
    ChooserBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)
from wagtail.fields import StreamField
from wagtail.models import Page

_PAGE_LINK = re.compile(r"<a\b[^>]*\blinktype=\"page\"[^>]*>")
_ID = re.compile(r"\bid=\"(\d+)\"")


def replace_keys(holder: Model, model: type[Model], keys: dict[int, int]) -> bool:
    """Replace rows of `model` in `holder` without saving it. Return whether it named one of them.

    `keys` maps the pk of each row to that of its replacement.
    """
    found = False
    for field in holder._meta.concrete_fields:
        if isinstance(field, StreamField):
            found |= _replace_in_stream(holder, field, model, keys)
        elif _names(field, model) and getattr(holder, field.attname) in keys:
            setattr(holder, field.attname, keys[getattr(holder, field.attname)])
            found = True
    for relation in get_all_child_relations(type(holder)):
        name = relation.get_accessor_name()
        rows = list(getattr(holder, name).all())
        changed = [replace_keys(row, model, keys) for row in rows]
        if any(changed):
            setattr(holder, name, rows)
            found = True
    return found


def _names(field: Any, model: type[Model]) -> bool:
    if not isinstance(field, ForeignKey) or field.remote_field.parent_link:
        return False
    return issubclass(field.related_model, model)


def _replace_in_stream(
    holder: Model, field: StreamField, model: type[Model], keys: dict[int, int]
) -> bool:
    before = field.value_from_object(holder).get_prep_value()
    after = replaced(field.stream_block, before, model, keys)
    if after == before:
        return False
    setattr(holder, field.name, field.to_python(json.dumps(after)))
    return True


def replaced(block: Block, value: Any, model: type[Model], keys: dict[int, int]) -> Any:
    """Return the stored value of a block, with its rows of `model` replaced."""
    match block:
        case ChooserBlock() if issubclass(block.model_class, model):
            return keys.get(value, value)
        case RichTextBlock() if model is Page:
            return _PAGE_LINK.sub(lambda link: _with_key(link[0], keys), value)
        case StreamBlock():
            blocks = block.child_blocks
            return [
                row | {"value": replaced(blocks[row["type"]], row["value"], model, keys)}
                for row in value
            ]
        case ListBlock():
            return [
                row | {"value": replaced(block.child_block, row["value"], model, keys)}
                for row in value
            ]
        case StructBlock():
            blocks = block.child_blocks
            return {name: replaced(blocks[name], part, model, keys) for name, part in value.items()}
    return value


def _with_key(link: str, keys: dict[int, int]) -> str:
    return _ID.sub(lambda key: f'id="{keys.get(int(key[1]), key[1])}"', link)
