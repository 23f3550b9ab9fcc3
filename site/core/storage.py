"""The files of the site, whole or not at all, under names that any system can read."""

import re
from contextlib import suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.utils.functional import cached_property

MAX_STEM_BYTES = 200  # of the 255 of most disks: what makes a name unique, and a size, follow
NAMELESS = "fichier"
# Which Windows keeps for devices, whatever follows the first dot.
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)

_failed: ContextVar[bool] = ContextVar("a file could not be read or written", default=False)


def note_failure(has_failed: bool = True) -> None:
    """Note that a page shows less than it should, or that nothing has failed so far."""
    _failed.set(has_failed)


def has_failed() -> bool:
    """Whether what this request displays is without a file that may be there the next time."""
    return _failed.get()


class UnwritableError(OSError):
    """A file could not be stored: the disk is full, or may only be read."""


class ReadableNamesMixin:
    """Names that any system can read, in whatever a storage keeps its files."""

    def get_valid_name(self, name: str) -> str:
        """Return a name that is neither hidden, nor a device's, nor too long for the disk."""
        valid = super().get_valid_name(name)  # type: ignore[misc]
        stem, dot, extension = valid.rpartition(".") if "." in valid else (valid, "", "")
        stem = stem.strip(".").encode()[:MAX_STEM_BYTES].decode(errors="ignore") or NAMELESS
        return f"{'_' if DEVICE.match(stem) else ''}{stem}{dot}{extension}"


class WholeFilesStorage(ReadableNamesMixin, FileSystemStorage):
    """Leave no part of a file that could not be written to its end."""

    def _save(self, name: str, content: Any) -> str:
        before = Path(self.path(name)).exists()
        try:
            return super()._save(name, content)  # type: ignore[misc]
        except OSError as error:
            if not before:
                with suppress(OSError):  # the folder may be out of reach too
                    Path(self.path(name)).unlink()
            content.close()  # a size of an image is in a temporary file that nobody else closes
            raise UnwritableError(*error.args) from error


class DocumentsStorage(WholeFilesStorage):
    """A folder of their own, so that none is in the one whose images a front reads."""

    @cached_property
    def base_location(self) -> Any:
        return settings.DOCUMENTS_ROOT or super().base_location


def documents_storage() -> Storage:
    """Return the storage of documents, which the settings choose."""
    return storages["documents"]
