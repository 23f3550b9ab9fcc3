"""Restore a backup: all of it, or nothing. Before the rows are committed, nothing has changed."""

import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from background.mail import SERVER, send_message
from operations import upgrading
from operations.backup import tables, versions
from operations.backup.archive import FORMAT, HEADER, MEDIA, TABLES, ArchiveReader
from operations.backup.errors import BackupError, DamagedError
from operations.backup.media import RestoredMedia
from operations.backup.places import archive_at
from operations.domain import move_to_site_url
from operations.upgrading import Say

HOLDS_MAIL = ("console", "dummy", "filebased", "locmem")
"""The modules of Django's backends by which no message leaves the machine."""


@dataclass
class Restored:
    """What was restored."""

    at: datetime
    rows: int
    files: int


def restore(address: str, key: str, say: Say, *, replaces: bool, is_trial: bool) -> Restored:
    """Restore the archive at an address; `say` is told each step of what follows the rows.

    A site with content is only replaced if `replaces`. If `is_trial`, nothing that waited to be
    sent is, and the settings must hold all other messages.
    """
    if is_trial:
        _check_that_mail_is_held()
    with _archive(address, key) as archive:
        header = _header(archive)
    versions.check_fits(header)
    if not replaces:
        _check_that_the_site_is_empty()
    with _archive(address, key) as archive:
        for _member in archive:
            pass  # read to its end, which checks it, before anything changes
    versions.prepare(header)
    media = _put_media(address, key)
    try:
        with transaction.atomic():
            _restore_rows(address, key, header, archive.manifest["tables"])
            if is_trial:
                DBTaskResult.objects.filter(task_path=send_message.module_path).delete()
            if not versions.is_older(header):
                _bring_up_to_date(say)
    except BaseException:
        media.undo()
        raise
    media.finish()
    if versions.is_older(header):
        upgrading.migrate()
        _bring_up_to_date(say)
    rows = sum(told["rows"] for told in archive.manifest["tables"].values())
    return Restored(datetime.fromisoformat(header["at"]), rows, archive.manifest["files"])


@contextmanager
def _archive(address: str, key: str) -> Iterator[ArchiveReader]:
    place, name = archive_at(address)
    with place.open(name) as file:
        yield ArchiveReader(file, key)


def _header(archive: ArchiveReader) -> dict[str, Any]:
    first = next(iter(archive), None)
    if first is None or first.name != HEADER:
        raise BackupError(_("Ce fichier n’est pas une sauvegarde de ce site."))
    try:
        header = json.loads(first.read())
    except ValueError:
        raise DamagedError from None
    if header["format"] != FORMAT:
        raise BackupError(
            _("Cette sauvegarde est de la version %s : installez-la pour la restaurer.")
            % header["version"]
        )
    return header


def _check_that_mail_is_held() -> None:
    backend = settings.MAILERS[SERVER]["BACKEND"]
    if backend.split(".")[-2] not in HOLDS_MAIL:
        raise BackupError(
            _(
                "Un site d’essai n’écrit à personne : mettez EMAIL_URL=dummymail:// dans son "
                "environnement, pour toutes ses commandes, puis recommencez."
            )
        )


def _check_that_the_site_is_empty() -> None:
    if not versions.has_tables():
        return
    held = {
        "pages": Page.objects.filter(depth__gt=2).count(),
        "accounts": get_user_model()._default_manager.count(),
    }
    if any(held.values()):
        raise BackupError(
            _(
                "Ce site a déjà un contenu (%(pages)s pages, %(accounts)s comptes), que la "
                "restauration remplacerait en entier : sauvegardez-le, puis ajoutez --replace."
            )
            % held
        )


def _put_media(address: str, key: str) -> RestoredMedia:
    media = RestoredMedia()
    try:
        with _archive(address, key) as archive:
            for member in archive:
                kind, _slash, name = member.name.partition("/")
                if kind == MEDIA:
                    media.put(name, member)
    except BaseException:
        media.undo()
        raise
    return media


def _restore_rows(address: str, key: str, header: dict[str, Any], told: dict[str, Any]) -> None:
    """Replace all rows, and check that they are those of the archive."""
    models = versions.apps_of(header)
    saved = {table.label: table for table in tables.saved_tables(models)}
    tables.lock_for_replacement(models)
    tables.empty(models)
    with _archive(address, key) as archive:
        for label, piece in _pieces(archive):
            if label not in saved:
                raise DamagedError
            try:
                tables.write(saved[label], piece)
            except (DataError, IntegrityError) as error:
                raise _refused(label) from error
    for label, table in saved.items():
        wanted = told.get(label, {"rows": 0, "digest": tables.Digest().hash, "last_number": 0})
        digest = tables.digest_of(table)
        if (digest.rows, digest.hash) != (wanted["rows"], wanted["digest"]):
            raise _refused(label)
        tables.number_after(table, wanted["last_number"])


def _pieces(archive: ArchiveReader) -> Iterator[tuple[str, bytes]]:
    """Yield the label and the rows of each piece, up to the media, which follow."""
    for member in archive:
        kind, _slash, path = member.name.partition("/")
        if kind == MEDIA:
            return
        if kind == TABLES:
            yield path.partition("/")[0], gzip.decompress(member.read())


def _refused(label: str) -> BackupError:
    reason = _("La base n’a pas gardé telles quelles les lignes de %s : rien n’a été restauré.")
    return BackupError(reason % label)


def _bring_up_to_date(say: Say) -> None:
    move_to_site_url()
    upgrading.catch_up(say)
