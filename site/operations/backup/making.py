"""Make a backup while the site is in use."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils import timezone

from operations.backup.archive import FORMAT, HEADER, MEDIA, TABLES, ArchiveWriter, spool
from operations.backup.media import copy, saved_files
from operations.backup.places import Place, archive_name, made_at
from operations.backup.retention import outdated
from operations.backup.tables import Digest, last_number, one_moment, pieces, saved_tables
from operations.backup.versions import applied_migrations, product_version
from operations.models import LastBackup


@dataclass
class Made:
    """What a backup has."""

    address: str
    size: int = 0
    rows: int = 0
    files: int = 0
    gone: list[str] = field(default_factory=list)
    """Files that were deleted between the reading of the rows and theirs."""
    deleted: list[str] = field(default_factory=list)
    """Backups that are no longer kept."""


def make_backup(place: Place, key: str) -> Made:
    """Write a backup in a place, then delete those that are no longer kept there."""
    at = timezone.now()
    name = archive_name(at, is_encrypted=bool(key))
    made = Made(place.address(name))
    with place.writing(name) as file:
        archive = ArchiveWriter(file, key)
        archive.add(HEADER, _header(at))
        with one_moment():
            tables = _add_rows(archive)
        # After the rows: what is uploaded meanwhile is there without a row, never the reverse.
        _add_media(archive, made)
        archive.finish({"tables": tables, "files": made.files, "gone": made.gone})
    made.size = place.size(name)
    made.rows = sum(table["rows"] for table in tables.values())
    _remember(at, made, is_encrypted=bool(key))
    made.deleted = list(_delete_outdated(place))
    return made


def _header(at: datetime) -> bytes:
    header = {
        "format": FORMAT,
        "at": at.isoformat(),
        "version": product_version(),
        "migrations": sorted(applied_migrations()),
        "database": connection.vendor,
        "site": settings.WAGTAILADMIN_BASE_URL,
    }
    return json.dumps(header).encode()


def _add_rows(archive: ArchiveWriter) -> dict[str, dict[str, Any]]:
    """Add all tables, and return what the manifest says of each."""
    told = {}
    for table in saved_tables(apps):
        digest = Digest()
        for number, piece in enumerate(pieces(table, digest), start=1):
            name = f"{TABLES}/{table.label}/{number:05}.gz"
            archive.add(name, gzip.compress(piece, compresslevel=6, mtime=0))
        told[table.label] = {
            "rows": digest.rows,
            "digest": digest.hash,
            "last_number": last_number(table),
        }
    return told


def _add_media(archive: ArchiveWriter, made: Made) -> None:
    for storage, name in saved_files():
        # Copied first: a file of which the end is being written has no size yet.
        with spool() as file:
            try:
                with storage.open(name) as source:
                    copy(source, file)
            except FileNotFoundError:
                made.gone.append(name)
                continue
            archive.add_file(f"{MEDIA}/{name}", file)
            made.files += 1


def _remember(at: datetime, made: Made, *, is_encrypted: bool) -> None:
    told = {"at": at, "archive": made.address, "size": made.size, "is_encrypted": is_encrypted}
    LastBackup._default_manager.update_or_create(pk=1, defaults=told)


def _delete_outdated(place: Place) -> Iterator[str]:
    own = {at: name for name in place.names() if (at := made_at(name))}
    for at in sorted(outdated(own)):
        place.delete(own[at])
        yield own[at]
