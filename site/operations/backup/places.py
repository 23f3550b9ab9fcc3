"""Where backups are kept: a folder, or a bucket of an S3-compatible storage (s3://bucket/prefix).

The credentials, the region and the endpoint of a bucket are those of boto3's own variables:
AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL.
"""

import fcntl
import os
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from operations.backup.errors import BackupError

STAMP = "%Y%m%dT%H%M%SZ"


def site_name() -> str:
    """Return the host of the site, by which the backups of several sites are told apart."""
    return urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "site"


def archive_name(at: datetime, *, is_encrypted: bool) -> str:
    ending = ".tar.enc" if is_encrypted else ".tar"
    return f"sauvegarde-{site_name()}-{at.astimezone(UTC).strftime(STAMP)}{ending}"


def made_at(name: str) -> datetime | None:
    """Return when a backup of this site was made, from its name, or None if it is not one."""
    pattern = rf"sauvegarde-{re.escape(site_name())}-(\d{{8}}T\d{{6}}Z)\.tar(\.enc)?"
    found = re.fullmatch(pattern, name)
    return datetime.strptime(found[1], STAMP).replace(tzinfo=UTC) if found else None


class Place(ABC):
    """A place that keeps archives by their names."""

    @abstractmethod
    def address(self, name: str) -> str:
        """Return what `restore` takes."""

    @abstractmethod
    def names(self) -> list[str]: ...

    @abstractmethod
    def size(self, name: str) -> int: ...

    @abstractmethod
    def open(self, name: str) -> Any:
        """Return a file to read forward, which is a context manager."""

    @abstractmethod
    def writing(self, name: str) -> Any:
        """Give a file to write to, which has its name once the block has ended, or never."""

    @abstractmethod
    def delete(self, name: str) -> None: ...


class Folder(Place):
    def __init__(self, path: Path) -> None:
        self._path = path

    def address(self, name: str) -> str:
        return str(self._path / name)

    def names(self) -> list[str]:
        return [file.name for file in self._path.iterdir()]

    def size(self, name: str) -> int:
        return (self._path / name).stat().st_size

    def open(self, name: str) -> IO[bytes]:
        return (self._path / name).open("rb")

    @contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        self._path.mkdir(mode=0o700, exist_ok=True)
        # One name, so that a backup that was killed leaves what the next one begins again.
        partial = self._path / f".{site_name()}.en-cours"
        with os.fdopen(os.open(partial, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
            self._lock(file, partial)
            try:
                file.truncate()
                yield file
                file.flush()
                os.fchmod(file.fileno(), 0o600)
                os.fsync(file.fileno())
                partial.rename(self._path / name)
            except BaseException:
                partial.unlink()
                raise
        folder = os.open(self._path, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

    def _lock(self, file: IO[bytes], partial: Path) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # The one before may have given it its name since it was opened.
            is_ours = os.path.samestat(os.fstat(file.fileno()), partial.stat())
        except (BlockingIOError, FileNotFoundError):
            is_ours = False
        if not is_ours:
            raise BackupError(_("Une autre sauvegarde est en cours dans ce dossier."))

    def delete(self, name: str) -> None:
        (self._path / name).unlink()


class Bucket(Place):
    PART = 16 * 1024 * 1024  # bytes: S3 takes ten thousand of them

    def __init__(self, bucket: str, prefix: str) -> None:
        # Imported by who needs it: it takes longer to load than all the rest.
        import boto3
        from botocore.config import Config

        limits = Config(
            connect_timeout=10,
            read_timeout=60,
            # Other storages than Amazon's do not all know its newer checksums.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        )
        self._client = boto3.Session().client("s3", config=limits)
        self._bucket, self._prefix = bucket, f"{prefix}/" if prefix else ""

    def address(self, name: str) -> str:
        return f"s3://{self._bucket}/{self._prefix}{name}"

    def _of(self, name: str) -> dict[str, str]:
        return {"Bucket": self._bucket, "Key": f"{self._prefix}{name}"}

    def names(self) -> list[str]:
        pages = self._client.get_paginator("list_objects_v2")
        found = pages.paginate(Bucket=self._bucket, Prefix=self._prefix)
        keys = [entry["Key"] for page in found for entry in page.get("Contents", [])]
        return [key.removeprefix(self._prefix) for key in keys]

    def size(self, name: str) -> int:
        return self._client.head_object(**self._of(name))["ContentLength"]

    def open(self, name: str) -> Any:
        return self._client.get_object(**self._of(name))["Body"]

    @contextmanager
    def writing(self, name: str) -> Iterator["PartsWriter"]:
        self._abort_what_was_killed()
        upload = self._of(name) | {
            "UploadId": self._client.create_multipart_upload(**self._of(name))["UploadId"]
        }
        try:
            file = PartsWriter(self._client, upload, self.PART)
            yield file
            file.finish()
        except BaseException:
            self._client.abort_multipart_upload(**upload)
            raise

    def _abort_what_was_killed(self) -> None:
        """Abort the uploads of earlier backups: what they have sent is kept, and paid for."""
        found = self._client.list_multipart_uploads(Bucket=self._bucket, Prefix=self._prefix)
        for upload in found.get("Uploads", []):
            at = made_at(upload["Key"].removeprefix(self._prefix))
            if at and (datetime.now(UTC) - at).days >= 1:
                named = {"Key": upload["Key"], "UploadId": upload["UploadId"]}
                self._client.abort_multipart_upload(Bucket=self._bucket, **named)

    def delete(self, name: str) -> None:
        self._client.delete_object(**self._of(name))


class PartsWriter:
    """A file that is sent in parts. The storage has nothing of this name before `finish`."""

    def __init__(self, client: Any, upload: dict[str, str], size: int) -> None:
        self._client, self._upload, self._size = client, upload, size
        self._waiting = bytearray()
        self._parts: list[dict[str, Any]] = []

    def write(self, data: bytes) -> None:
        self._waiting += data
        while len(self._waiting) >= self._size:
            self._send(bytes(self._waiting[: self._size]))
            del self._waiting[: self._size]

    def finish(self) -> None:
        self._send(bytes(self._waiting))
        parts = {"Parts": self._parts}
        self._client.complete_multipart_upload(**self._upload, MultipartUpload=parts)

    def _send(self, part: bytes) -> None:
        number = len(self._parts) + 1
        sent = self._client.upload_part(**self._upload, PartNumber=number, Body=part)
        self._parts.append({"PartNumber": number, "ETag": sent["ETag"]})


def place_at(address: str) -> Place:
    """Return the place of an address: s3://bucket/prefix, or the path of a folder."""
    if not address.startswith("s3://"):
        return Folder(Path(address))
    url = urlsplit(address)
    return Bucket(url.netloc, url.path.strip("/"))


def archive_at(address: str) -> tuple[Place, str]:
    """Return the place of an archive and its name there."""
    folder, _slash, name = address.rpartition("/")
    return place_at(folder or ("/" if address.startswith("/") else ".")), name
