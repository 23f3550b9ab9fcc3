"""The files of the site, by the storages that keep them: disks or S3 are the same here."""

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import Storage, storages

from operations.backup.archive import PIECE, Member, spool

DEFAULT, DOCUMENTS = "default", "documents"
STAGING = ".restauration"
"""The folder of what is to replace a file of the same name, once the rows are those restored."""


def saved_storages() -> dict[str, Storage]:
    return {alias: storages[alias] for alias in (DEFAULT, DOCUMENTS) if alias in settings.STORAGES}


def alias_of(name: str) -> str:
    """Return the storage of a file: documents may have one of their own, or be with the images.

    A backup does not say where they were: each site has its own settings.
    """
    is_document = DOCUMENTS in settings.STORAGES and name.startswith(f"{DOCUMENTS}/")
    return DOCUMENTS if is_document else DEFAULT


def saved_files() -> Iterator[tuple[Storage, str]]:
    """Yield the name of each file of the site, with its storage."""
    for alias, storage in saved_storages().items():
        for name in names_in(storage):
            if alias_of(name) == alias:
                yield storage, name


def names_in(storage: Storage, folder: str = "") -> Iterator[str]:
    """Yield the names of all files of a storage."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:  # nothing was uploaded yet, or it was removed meanwhile
        return
    for name in sorted(filter(None, files)):
        yield f"{folder}{name}"
    for name in sorted(filter(None, folders)):
        if name != STAGING:
            yield from names_in(storage, f"{folder}{name}/")


def copy(source: File | Member, target: IO[bytes]) -> str:
    """Copy a file, and return its SHA-256."""
    digest = hashlib.sha256()
    while piece := source.read(PIECE):
        digest.update(piece)
        target.write(piece)
    return digest.hexdigest()


class RestoredMedia:
    """Put the files of an archive beside those of the site, which stay until `finish`.

    A file of the site is never written in place: what has the same name waits in a folder of its
    own. `undo` removes what was put.
    """

    def __init__(self) -> None:
        self._storages = saved_storages()
        self._wanted: set[str] = set()
        self._added: list[tuple[Storage, str]] = []
        self._staged: list[tuple[Storage, str, str]] = []
        self._clear_staging()  # of a restoration that was killed

    def put(self, name: str, content: Member) -> None:
        storage = self._storages[alias_of(name)]
        self._wanted.add(name)
        with spool() as file:
            digest = copy(content, file)
            if not storage.exists(name):
                self._added.append((storage, name))
                _save(storage, name, file)
            elif _digest_of(storage, name) != digest:
                staged = f"{STAGING}/{len(self._staged)}"
                self._staged.append((storage, name, staged))
                _save(storage, staged, file)

    def undo(self) -> None:
        for storage, name in self._added:
            with suppress(OSError):
                storage.delete(name)
        self._clear_staging()

    def finish(self) -> None:
        """Replace and delete: the site now has the files of the archive, and no other."""
        for storage, name, staged in self._staged:
            with storage.open(staged) as file:
                storage.delete(name)
                _save(storage, name, file)
        self._clear_staging()
        for storage, name in list(saved_files()):
            if name not in self._wanted:
                storage.delete(name)

    def _clear_staging(self) -> None:
        for storage in self._storages.values():
            with suppress(OSError):
                for name in storage.listdir(STAGING)[1]:
                    storage.delete(f"{STAGING}/{name}")
                storage.delete(STAGING)  # a folder, on a disk


def _digest_of(storage: Storage, name: str) -> str:
    with storage.open(name) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _save(storage: Storage, name: str, file: IO[bytes] | File) -> None:
    file.seek(0)
    if storage.save(name, File(file, name=name)) != name:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)
