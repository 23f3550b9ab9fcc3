"""The database rows that belong to a section, directly or through foreign keys."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Model
from treebeard.mp_tree import MP_Node

from tests.permissions.world import Section

# Written by signing in and by opening a page, without any change of content.
NOT_CONTENT = {"accounts.Session", "wagtailadmin.EditingSession", "wagtailusers.UserProfile"}
Key = tuple[type[Model], object]


def rows_of(section: Section) -> dict[Key, tuple]:
    """Return the rows that belong to the section, with their values."""
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
        if key not in belonging and _refers_to(key, values, belonging)
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
    """Return the model that has the tree path of this one, or None."""
    if not issubclass(model, MP_Node):
        return None
    return model._meta.get_field("path").model


def _below(values: dict, path: str) -> bool:
    return values["path"].startswith(path)


def _refers_to(key: Key, values: dict, belonging: set[Key]) -> bool:
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
