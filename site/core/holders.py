"""What names a row, and so holds it: a row that is named is not deleted.

Three things name rows: foreign keys that protect them, the blocks of what is published, and the
versions that may still be published, which are JSON: neither the database nor Wagtail's reference
index knows the latter.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import PROTECT, RESTRICT, ForeignKey, Model, ProtectedError, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import Page, ReferenceIndex, Revision, WorkflowState

PROTECTING = (PROTECT, RESTRICT)
# The keys in the JSON of blocks: as values, or as attributes of links in their text.
_KEYS = re.compile(r"""[:\[,]\s*"?(\w+)"?\s*(?=[,\]}])|\bid=\\?"(\w+)""")

type Key = tuple[type[Model], str]
"""The model that has the primary key of a row, and the key as text."""


@dataclass(frozen=True)
class Holder:
    """An object that names a row, and which of its versions does if it is not the published one."""

    instance: Any
    version: str | Promise = ""

    @property
    def title(self) -> str:
        if isinstance(self.instance, Page):
            return self.instance.get_admin_display_title()
        return f"{str(self.instance._meta.verbose_name).capitalize()} – {self.instance}"

    def __str__(self) -> str:
        """The title, with the language if it is another than that of the source."""
        locale = getattr(self.instance, "locale", None)
        return self.title if not locale or locale.is_default else f"{self.title} ({locale})"


class HeldError(ProtectedError):
    """Raised when rows are deleted that other objects name."""

    def __init__(self, holders: list[Holder]) -> None:
        super().__init__("Named rows cannot be deleted.", {row.instance for row in holders})
        self.holders = holders


def check_is_free(rows: Sequence[Model]) -> None:
    """Raise HeldError if anything but `rows`, and the pages below them, names one of them."""
    if holders := holders_of(rows):
        raise HeldError(holders)


def holders_of(rows: Sequence[Model]) -> list[Holder]:
    """Return what names `rows` or the pages below them, in the order of their titles."""
    deleted = _with_descendants(rows)
    keys = {key_of(type(row), row.pk) for row in deleted}
    found: dict[Key, Holder] = {}
    for holder in (*_protecting(deleted), *_publishing(keys), *_settings(keys), *_versions(keys)):
        found.setdefault(key_of(type(holder.instance), holder.instance.pk), holder)
    return sorted(found.values(), key=lambda holder: holder.title)


def key_of(model: type[Model], pk: Any) -> Key:
    return ([model, *model._meta.get_parent_list()][-1], str(pk))


def _with_descendants(rows: Sequence[Model]) -> list[Model]:
    pages = [row for row in rows if isinstance(row, Page)]
    below = Q()
    for page in pages:
        below |= Q(path__startswith=page.path)
    others = [row for row in rows if not isinstance(row, Page)]
    return [*others, *(Page.objects.filter(below).specific(defer=True) if pages else ())]


def _holder(instance: Any, version: str | Promise = "") -> Holder:
    """An alias is updated with its source, which is what has to be changed."""
    source = getattr(instance, "alias_of", None)
    return Holder(source or instance, version)


def _protecting(rows: Iterable[Model]) -> Iterator[Holder]:
    """Yield the owners of the foreign keys to `rows` that protect them, also those below them."""
    by_model: dict[type[Model], list[Any]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row.pk)
    for model, pks in by_model.items():
        for relation in model._meta.related_objects:
            if relation.on_delete in PROTECTING:
                naming = relation.related_model._base_manager.filter(
                    **{f"{relation.field.name}__in": pks}
                )
                yield from (_holder(_owner(row)) for row in naming)


def _owner(row: Model) -> Model:
    """Return the object that is edited: a child row belongs to its parent."""
    for field in row._meta.concrete_fields:
        if isinstance(field, ParentalKey):
            return _owner(getattr(row, field.name))
    return row


def _publishing(keys: set[Key]) -> Iterator[Holder]:
    """Yield the other pages and snippets whose saved blocks name one of `keys`."""
    references = ReferenceIndex.objects.none()
    for target in {model for model, _pk in keys}:
        rows = target._base_manager.filter(pk__in=[pk for model, pk in keys if model is target])
        references |= ReferenceIndex.get_references_to_in_bulk(rows)
    naming = {
        (row.base_content_type_id, row.object_id)
        for row in references
        if not isinstance(row.related_field, ForeignKey)
    }
    for content_type, pk in naming:
        kind = ContentType.objects.get_for_id(content_type)
        if (kind.model_class(), pk) not in keys:
            yield _holder(kind.get_object_for_this_type(pk=pk))


def _settings(keys: set[Key]) -> Iterator[Holder]:
    """Yield the settings that name one of `keys`: the reference index does not cover them."""
    for model in settings_registry:
        for row in model._base_manager.all():
            if keys & set(named_by(row)):
                yield Holder(row)


def _versions(keys: set[Key]) -> Iterator[Holder]:
    """Yield the objects of which a version that may still be published names one of `keys`."""
    named = keys | _merged_into(keys)
    scheduled = Q(approved_go_live_at__isnull=False)
    in_review = Q(pk__in=WorkflowState.objects.active().values("current_task_state__revision"))
    latest = Q(pk__in=Page.objects.filter(has_unpublished_changes=True).values("latest_revision"))
    kept = Revision.objects.filter(scheduled | in_review | latest)
    reviewed = set(kept.filter(in_review).values_list("pk", flat=True))
    for revision in kept.order_by("pk").iterator():
        model: Any = ContentType.objects.get_for_id(revision.content_type_id).model_class()
        if not may_name(model, revision.content, named):
            continue
        version = revision.as_object()
        if key_of(type(version), version.pk) in keys or not keys & set(named_by(version)):
            continue
        label: str | Promise = _("dans un brouillon")
        if revision.approved_go_live_at:
            label = _("dans une version programmée")
        elif revision.pk in reviewed:
            label = _("dans une version en relecture")
        yield _holder(version, label)


def _merged_into(keys: set[Key]) -> set[Key]:
    """Return the keys of the rows that were merged into those of `keys`, which versions name."""
    return {
        key_of(model, former)
        for model, pk in keys
        if hasattr(model, "predecessors")
        for former in model.predecessors({int(pk)})
    }


def may_name(model: type[Model], content: dict[str, Any], keys: set[Key]) -> bool:
    """Whether the JSON of a version may name one of `keys`, as `named_by` says of an object.

    It does not miss any; to read all versions as objects would take seconds.
    """
    for field in model._meta.concrete_fields:
        value = content.get(field.name)
        if isinstance(field, ForeignKey) and field.remote_field.on_delete in PROTECTING:
            if value is not None and key_of(field.related_model, value) in keys:
                return True
        elif hasattr(field, "extract_references"):
            numbers = {number for pair in _KEYS.findall(str(value)) for number in pair}
            if not numbers.isdisjoint(pk for _model, pk in keys):
                return True
    return any(
        may_name(relation.related_model, row, keys)
        for relation in get_all_child_relations(model)
        for row in content.get(relation.get_accessor_name(), ())
    )


def named_by(instance: Model) -> Iterator[Key]:
    """Yield the rows that `instance` names: in blocks, and in foreign keys that protect them."""
    for field in instance._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete in PROTECTING:
            if (value := field.value_from_object(instance)) is not None:
                yield key_of(field.related_model, value)
        elif hasattr(field, "extract_references"):
            value = field.value_from_object(instance)
            for model, pk, _model_path, _content_path in field.extract_references(value):
                yield key_of(model, pk)
    for relation in get_all_child_relations(type(instance)):
        for row in getattr(instance, relation.get_accessor_name()).all():
            yield from named_by(row)
