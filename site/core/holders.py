"""What names a row, and so holds it: a row that is named is not deleted.

Three things name rows: foreign keys that protect them, the blocks of what is published, and the
versions that may still be published, which are JSON: neither the database nor Wagtail's reference
index knows the latter, so that what a version names is recorded when it is saved.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    PROTECT,
    RESTRICT,
    ForeignKey,
    Model,
    ProtectedError,
    Q,
    QuerySet,
)
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import Page, ReferenceIndex, Revision, WorkflowState

from core.models.versions import VersionReferences
from core.models.vocabularies import Term

PROTECTING = (PROTECT, RESTRICT)
CHUNK = 500  # versions

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
            if keys & set(named_in(model, row.serializable_data())):
                yield Holder(row)


def _versions(keys: set[Key]) -> Iterator[Holder]:
    """Yield the objects of which a version that may still be published names one of `keys`."""
    scheduled = Q(approved_go_live_at__isnull=False)
    in_review = Q(pk__in=WorkflowState.objects.active().values("current_task_state__revision"))
    latest = Q(pk__in=Page.objects.filter(has_unpublished_changes=True).values("latest_revision"))
    kept = Revision.objects.filter(scheduled | in_review | latest)
    reviewed = set(kept.filter(in_review).values_list("pk", flat=True))
    for pks in batched(naming(kept, _as_versions_name(keys)), CHUNK):
        revisions = Revision.objects.filter(pk__in=pks).order_by("pk").defer("content")
        for revision in revisions.prefetch_related("content_object"):
            version = revision.content_object
            if key_of(type(version), version.pk) in keys:
                continue
            label: str | Promise = _("dans un brouillon")
            if revision.approved_go_live_at:
                label = _("dans une version programmée")
            elif revision.pk in reviewed:
                label = _("dans une version en relecture")
            yield _holder(version, label)


def _as_versions_name(keys: set[Key]) -> set[Key]:
    """Return the keys by which versions name these rows.

    They name a term by the keys of those that were merged into it too, and no longer by its own
    once it is merged into another.
    """
    found = set(keys)
    for model, pk in keys:
        if issubclass(model, Term):
            found |= {key_of(model, former) for former in model.predecessors({int(pk)})}
            if model.successors([int(pk)]):
                found.discard((model, pk))
    return found


def naming(revisions: QuerySet[Revision], keys: set[Key]) -> Iterator[int]:
    """Yield the pks of those of `revisions` that name one of `keys`."""
    written, unrecorded = {_written(key) for key in keys}, []
    for pk, recorded in revisions.order_by("pk").values_list("pk", "named_rows__keys"):
        if recorded is None:  # of a database that is not caught up
            unrecorded.append(pk)
        elif not written.isdisjoint(recorded.split()):
            yield pk
    for pks in batched(unrecorded, CHUNK):
        for revision in Revision.objects.filter(pk__in=pks):
            if not written.isdisjoint(_keys_of(revision)):
                yield revision.pk


def record_all_references() -> None:
    """Record what the versions name that were saved before this was recorded."""
    unrecorded = Revision.objects.filter(named_rows=None).order_by("pk")
    for pks in batched(list(unrecorded.values_list("pk", flat=True)), CHUNK):
        record_references(Revision.objects.filter(pk__in=pks))


def record_references(revisions: Iterable[Revision]) -> None:
    """Record what these versions name."""
    VersionReferences.objects.bulk_create(
        [VersionReferences(revision=row, keys=" ".join(_keys_of(row))) for row in revisions],
        update_conflicts=True,
        unique_fields=["revision"],
        update_fields=["keys"],
    )


def _keys_of(revision: Revision) -> list[str]:
    model = revision.content_type.model_class()
    return sorted({_written(key) for key in named_in(model, revision.content)}) if model else []


def _written(key: Key) -> str:
    model, pk = key
    return f"{model._meta.label_lower}:{pk}"


def named_in(model: type[Model], content: dict[str, Any]) -> Iterator[Key]:
    """Yield the rows that a serialized object names: in blocks, and in keys that protect them."""
    for field in model._meta.concrete_fields:
        if (value := content.get(field.name)) is None:
            continue
        if isinstance(field, ForeignKey):
            if field.remote_field.on_delete in PROTECTING:
                yield key_of(field.related_model, value)
        elif hasattr(field, "extract_references"):
            references = field.extract_references(field.to_python(value))
            for target, pk, _model_path, _content_path in references:
                yield key_of(target, pk)
    for relation in get_all_child_relations(model):
        for row in content.get(relation.get_accessor_name(), ()):
            yield from named_in(relation.related_model, row)
