"""The files of the site, whole or not at all."""

from pathlib import Path
from typing import Any

from django.core.files.storage import FileSystemStorage


class UnwritableError(OSError):
    """A file could not be stored: the disk is full, or may only be read."""


class WholeFilesStorage(FileSystemStorage):
    """Leave no part of a file that could not be written to its end."""

    def _save(self, name: str, content: Any) -> str:
        before = Path(self.path(name)).exists()
        try:
            return super()._save(name, content)  # type: ignore[misc]
        except OSError as error:
            if not before:
                Path(self.path(name)).unlink(missing_ok=True)
            content.close()  # a size of an image is in a temporary file that nobody else closes
            raise UnwritableError(*error.args) from error
