"""Backups in a real storage that speaks S3."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote, urlsplit

import pytest
from django.core.management import CommandError, call_command

from operations.backup.places import Bucket, archive_name
from operations.models import LastBackup
from programme.models import EventPage
from tests.deploy.parts import s3
from tests.operations.backup.conftest import files, rows

pytestmark = [
    pytest.mark.slow,
    pytest.mark.one_database("the storage has no database"),
    pytest.mark.django_db,
]
MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[str]:
    with s3(tmp_path_factory.mktemp("s3")) as url:
        yield url


@pytest.fixture
def bucket(server, monkeypatch, request) -> str:
    """The address of a folder of its own in the bucket."""
    url = urlsplit(server)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", unquote(url.username))
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", unquote(url.password))
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{url.port}")
    return f"s3://{url.path.strip('/')}/{request.node.name.partition('[')[0]}"


def place(address: str) -> Bucket:
    url = urlsplit(address)
    return Bucket(url.netloc, url.path.strip("/"))


def test_a_site_is_backed_up_and_restored(site, bucket, settings):
    settings.BACKUP_KEY = "une clé qui est assez longue"
    before = rows(), files()
    call_command("backup", bucket)
    last = LastBackup.objects.get()
    assert last.archive.startswith(f"{bucket}/sauvegarde-localhost-")
    assert last.size > MEGABYTE / 2
    EventPage.objects.update(title="Changée")
    call_command("restore", last.archive, replace=True)
    assert (rows(), files()) == before


def test_what_is_longer_than_a_part_is_whole(bucket):
    data = os.urandom(MEGABYTE) * 40
    with place(bucket).writing("long.tar") as file:
        for start in range(0, len(data), 3 * MEGABYTE):
            file.write(data[start : start + 3 * MEGABYTE])
    assert place(bucket).size("long.tar") == len(data)
    with place(bucket).open("long.tar") as file:
        assert file.read() == data


def test_a_backup_that_fails_leaves_no_file_and_no_part(bucket):
    def fail():
        with place(bucket).writing("un.tar") as file:
            file.write(bytes(20 * MEGABYTE))
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()
    assert place(bucket).names() == []
    assert uploads(bucket) == []


def uploads(address: str) -> list[str]:
    own = place(address)
    found = own._client.list_multipart_uploads(Bucket=own._bucket, Prefix=own._prefix)
    return [upload["Key"].rpartition("/")[2] for upload in found.get("Uploads", [])]


def test_the_parts_of_a_backup_that_was_killed_are_removed_the_next_day(bucket):
    own = place(bucket)
    now = datetime.now(UTC)
    names = [archive_name(now - timedelta(days=n), is_encrypted=False) for n in (0, 2)]
    for name in names:
        own._client.create_multipart_upload(**own._of(name))
    with own.writing("un.tar") as file:
        file.write(b"un")
    assert uploads(bucket) == names[:1]


def test_only_its_own_backups_are_deleted_with_time(site, bucket):
    own, now = place(bucket), datetime.now(UTC)
    names = [archive_name(now - timedelta(days=n), is_encrypted=False) for n in range(1, 40)]
    for name in [*names, "notes.txt"]:
        own._client.put_object(**own._of(name), Body=b"")
    call_command("backup", bucket)
    left = own.names()
    assert "notes.txt" in left
    assert 8 < len(left) < 16


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"AWS_SECRET_ACCESS_KEY": "autre"}, "stockage S3 a refusé.*signature"),
        ({"AWS_ENDPOINT_URL": "http://127.0.0.1:1"}, "stockage S3 a refusé.*connect"),
    ],
)
def test_a_storage_that_refuses_is_said_in_a_sentence(
    site, bucket, monkeypatch, variables, sentence
):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(CommandError, match=sentence):
        call_command("backup", bucket)


def test_an_archive_that_is_not_there_is_said(site, bucket):
    with pytest.raises(CommandError, match="NoSuchKey"):
        call_command("restore", f"{bucket}/absent.tar", replace=True)
