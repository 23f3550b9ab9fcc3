"""Which rows belong to a section: all that leads to it, however long the way."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Model
from treebeard.mp_tree import MP_Node

from tests.permissions.world import Section

# What signing in and looking write of themselves.
NOT_CONTENT = {"sessions.Session", "wagtailadmin.EditingSession", "wagtailusers.UserProfile"}
Key = tuple[type[Model], object]


def rows_of(section: Section) -> dict[Key, tuple]:
    """Each row that belongs to the section, with its values."""
    rows = _all_rows()
    roots = (section.network, section.collection)
    seeds = {(type(root), root.pk) for root in roots} | {(type(section.user), section.user.pk)}
    paths = tuple((_tree(type(root)), root.path) for root in roots)
    belonging = {
        key
        for key, values in rows.items()
        if key in seeds
        or any(_tree(key[0]) is tree and _below(values, path) for tree, path in paths)
    }
    while more := {
        key
        for key, values in rows.items()
        if key not in belonging and _leads(key, values, belonging)
    }:
        belonging |= more
    return {key: tuple(sorted(rows[key].items(), key=str)) for key in belonging}


def _all_rows() -> dict[Key, dict]:
    models = [model for model in apps.get_models() if model._meta.label not in NOT_CONTENT]
    return {
        (model, values[model._meta.pk.attname]): values
        for model in models
        if model._meta.managed and not model._meta.proxy
        for values in model._base_manager.values()
    }


def _tree(model: type[Model]) -> type[Model] | None:
    """The model whose table holds the tree that this one stands in."""
    if not issubclass(model, MP_Node):
        return None
    return model._meta.get_field("path").model


def _below(values: dict, path: str) -> bool:
    return values["path"].startswith(path)


def _leads(key: Key, values: dict, belonging: set[Key]) -> bool:
    model = key[0]
    relations = [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]
    if any((field.related_model, values[field.attname]) in belonging for field in relations):
        return True
    if {"content_type_id", "object_id"} <= values.keys() and values["object_id"]:
        kind = ContentType.objects.get_for_id(values["content_type_id"]).model_class()
        return (
            kind is not None and (kind, kind._meta.pk.to_python(values["object_id"])) in belonging
        )
    return False
