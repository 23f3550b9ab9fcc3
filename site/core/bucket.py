"""Uploaded files in a storage that speaks S3, which all hosts of the site share.

The bucket is private. The site reads from it in the visitor's place: images at the addresses that
they have on a disk, so that no page names another host, and documents once it knows who asks.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import Any

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.files import File
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from core.storage import ReadableNamesMixin, UnwritableError

IN_MEMORY = 2 * 2**20  # bytes; what is larger waits in a temporary file
# A server that hangs would hold the answer for ever. Not all know Amazon's newer checksums.
CONFIG = Config(
    signature_version="s3v4",
    s3={"addressing_style": "path"},
    connect_timeout=2,
    read_timeout=10,
    retries={"total_max_attempts": 2},
    request_checksum_calculation="when_required",
    response_checksum_validation="when_required",
)


@contextmanager
def _failing_as(error: type[OSError]) -> Iterator[None]:
    """Say of a server that is out of reach what a disk says, which the site knows how to meet."""
    try:
        yield
    except ClientError as reason:
        is_missing = reason.response["ResponseMetadata"]["HTTPStatusCode"] == HTTPStatus.NOT_FOUND
        raise (FileNotFoundError if is_missing else error)(str(reason)) from reason
    except (BotoCoreError, Boto3Error) as reason:
        raise error(str(reason)) from reason


class BucketStorage(ReadableNamesMixin, S3Storage):
    """A folder of a bucket, whose failures are those of a disk."""

    def __init__(self, **options: Any) -> None:
        super().__init__(client_config=CONFIG, file_overwrite=False, **options)

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        return settings.MEDIA_URL + filepath_to_uri(name)

    def _open(self, name: str, mode: str = "rb") -> File:
        """Read it whole, in one request: what follows cannot fail."""
        if mode != "rb":
            raise ValueError(mode)
        content = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - whoever has opened it closes it
        with _failing_as(OSError):
            copyfileobj(self.bucket.Object(self._normalize_name(name)).get()["Body"], content)
        content.seek(0)
        return File(content, name)

    def _save(self, name: str, content: Any) -> str:
        with _failing_as(UnwritableError):
            return super()._save(name, content)

    def exists(self, name: str) -> bool:
        with _failing_as(UnwritableError):
            return super().exists(name)

    def delete(self, name: str) -> None:
        with _failing_as(OSError):
            super().delete(name)

    def size(self, name: str) -> int:
        with _failing_as(OSError):
            return super().size(name)

    def get_modified_time(self, name: str) -> Any:
        with _failing_as(OSError):
            return super().get_modified_time(name)
