"""What a site that runs for years forgets: old versions, and files that nobody asks for.

The rules, and why they are so: docs/decisions/0036-ce-qui-est-du-est-fait.md.
"""

import logging
import posixpath
import re
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.files.storage import Storage, default_storage
from django.db import transaction
from django.db.models import Exists, ForeignKey, OuterRef, QuerySet
from django.db.models.functions import TruncMonth
from wagtail.admin.models import EditingSession
from wagtail.images.formats import get_image_formats
from wagtail.images.models import Filter
from wagtail.models import ModelLogEntry, PageLogEntry, Revision, UploadedFile

from background.chores import AGAIN
from core.clock import PARIS
from core.models import CustomRendition, VersionReferences

logger = logging.getLogger(__name__)
ALL_KEPT = timedelta(days=365)
CHUNK = 500
"""How many things are deleted at once; a day with more has several looks."""
SETTLED = timedelta(days=1)
"""A file is written before the row that names it: a younger one may be waiting for it."""
IMAGE_TAG = re.compile(r"{%\s*(?:image|picture|srcset_image)\s+\S+\s+([^%]+)%}")
ATTRIBUTE = re.compile(r"""[\w-]+=(?:"[^"]*"|'[^']*'|\S+)""")


def delete_old_versions(now: datetime) -> object:
    """Delete versions older than a year that nothing needs."""
    needless = needless_versions(now - ALL_KEPT)
    with transaction.atomic():
        found = list(needless.values_list("pk", flat=True)[:CHUNK])
        # Who names one meanwhile has locked it, or waits: it is asked again once all are locked.
        locked = Revision.objects.select_for_update().filter(pk__in=found)
        still = needless.filter(pk__in=list(locked.values_list("pk", flat=True)))
        deleted = list(still.values_list("pk", flat=True))
        Revision.objects.filter(pk__in=deleted).delete()
    return _said(len(deleted), "old versions")


def needless_versions(before: datetime) -> QuerySet[Revision]:
    """Return the versions made before an instant that nothing names, but the last of each month.

    What is published, scheduled or the latest is named, as is what was published, or was ever
    reviewed or commented on.
    """
    month = TruncMonth("created_at", tzinfo=PARIS)
    later = Revision.objects.annotate(month=month).filter(
        base_content_type_id=OuterRef("base_content_type_id"),
        object_id=OuterRef("object_id"),
        month=OuterRef("month"),
        created_at__gt=OuterRef("created_at"),
    )
    old = Revision.objects.filter(created_at__lt=before, approved_go_live_at=None)
    old = old.annotate(month=month).filter(Exists(later))
    for field in _keys_to_versions():
        old = old.exclude(Exists(field.model._base_manager.filter(**{field.name: OuterRef("pk")})))
    for log in (PageLogEntry, ModelLogEntry):
        publications = log.objects.filter(action__startswith="wagtail.publish")
        old = old.exclude(Exists(publications.filter(revision=OuterRef("pk"))))
    return old.order_by("pk")


def _keys_to_versions() -> list[ForeignKey]:
    """Return the foreign keys that name versions, whatever app has them.

    The log names every version there ever was. What a version names goes with it.
    """
    own = {VersionReferences, PageLogEntry, ModelLogEntry}
    return [
        field
        for model in apps.get_models(include_auto_created=True)
        if model not in own
        for field in model._meta.local_concrete_fields
        if isinstance(field, ForeignKey) and field.related_model is Revision
    ]


def delete_unused_renditions(now: datetime) -> object:
    """Delete the sizes of images that no template of this version of the code asks for."""
    unused = CustomRendition.objects.exclude(filter_spec__in=specs_asked())[:CHUNK]
    for rendition in unused:
        rendition.delete()  # and its file, by Wagtail's signal
    return _said(len(unused), "sizes of images")


@cache
def specs_asked() -> frozenset[str]:
    """Return the sizes that a template asks for, or the editor of texts."""
    folders = [settings.BASE_DIR / "templates"]
    folders += [Path(config.path) / "templates" for config in apps.get_app_configs()]
    asked = {spec.filter_spec for spec in get_image_formats()}
    for path in (path for folder in folders for path in folder.rglob("*.html")):
        for arguments in IMAGE_TAG.findall(path.read_text()):
            specs = ATTRIBUTE.sub("", arguments).partition(" as ")[0].split()
            asked.update(Filter.expand_spec(specs))
    return frozenset(asked)


def delete_lost_files(now: datetime) -> object:
    """Delete the files of sizes that no row names: they are made again if they are asked for.

    Only of these: a file that was deposited is the only one of its kind.
    """
    field = CustomRendition._meta.get_field("file")
    named = set(CustomRendition.objects.values_list("file", flat=True))
    folder = posixpath.dirname(CustomRendition().get_upload_to("x"))
    lost = [name for name in _files_in(field.storage, folder) if name not in named]
    settled = [name for name in lost if _is_settled(field.storage, name, now)][:CHUNK]
    for name in settled:
        field.storage.delete(name)
    return _said(len(settled), "files of images that are gone")


def delete_abandoned(now: datetime) -> object:
    """Delete files whose upload was left half-way, and who has a page open no more."""
    EditingSession.cleanup()
    abandoned = [
        upload
        for upload in UploadedFile.objects.all()[:CHUNK]
        if not default_storage.exists(upload.file.name)
        or _is_settled(default_storage, upload.file.name, now)
    ]
    for upload in abandoned:
        upload.file.delete(save=False)
        upload.delete()
    return _said(len(abandoned), "uploads left half-way")


def _files_in(storage: Storage, folder: str) -> list[str]:
    try:
        return [posixpath.join(folder, name) for name in storage.listdir(folder)[1]]
    except FileNotFoundError:
        return []  # no image was ever shown


def _is_settled(storage: Storage, name: str, now: datetime) -> bool:
    try:
        return storage.get_modified_time(name) < now - SETTLED
    except OSError:
        return False  # another process has just deleted it


def _said(count: int, what: str) -> object:
    """Log how many things were deleted, and return whether there may be more."""
    if count:
        logger.info("Deleted %s %s", count, what)
    return AGAIN if count >= CHUNK else None
