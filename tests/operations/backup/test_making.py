"""A backup of a site that is in use, and what is kept of earlier ones."""

import json
import subprocess
import tarfile
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from operations.backup import making
from operations.backup.making import make_backup
from operations.backup.places import Folder, archive_name
from operations.models import LastBackup

pytestmark = pytest.mark.django_db
FULL = OSError(28, "No space left on device", "sauvegarde")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "sauvegardes"


def nightly(count: int) -> list[str]:
    """The names of the backups of the last nights."""
    nights = [datetime.now(UTC) - timedelta(days=number) for number in range(1, count)]
    return [archive_name(at, is_encrypted=False) for at in nights]


def manifest_of(archive) -> dict:
    with tarfile.open(archive) as tar:
        return json.loads(tar.extractfile("manifest.json").read())


def test_an_archive_is_a_tar_whose_files_sha256sum_checks(site, folder, tmp_path):
    made = make_backup(Folder(folder), "")
    with tarfile.open(made.address) as tar:
        tar.extractall(tmp_path / "lu", filter="data")
    command = ["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"]
    assert subprocess.run(command, cwd=tmp_path / "lu", check=False).returncode == 0
    assert (tmp_path / "lu/media/images/carte.jpg").read_bytes() == b"une carte"
    header = json.loads((tmp_path / "lu/backup.json").read_text())
    assert header["version"]
    assert "operations.0001_last_backup" in header["migrations"]
    assert manifest_of(made.address)["tables"]["programme.eventpage"]["rows"] == 3


def test_only_its_owner_reads_an_archive(site, folder):
    made = make_backup(Folder(folder), "")
    assert (folder / made.address).stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_last_backup_is_known(site, folder):
    for _time in range(2):
        made = make_backup(Folder(folder), "")
    last = LastBackup.objects.get()
    assert (last.archive, last.size, last.is_encrypted) == (made.address, made.size, False)


def test_a_file_that_is_deleted_meanwhile_is_said_to_be_gone(site, folder, monkeypatch, capsys):
    names = ["images/carte.jpg", "images/x.jpg"]
    monkeypatch.setattr("operations.backup.media.names_in", lambda storage: names)
    call_command("backup", str(folder))
    assert "images/x.jpg" in capsys.readouterr().err
    (archive,) = folder.iterdir()
    assert manifest_of(archive)["gone"] == ["images/x.jpg"]
    assert manifest_of(archive)["files"] == 1


def test_a_file_that_is_uploaded_meanwhile_is_there(site, folder, monkeypatch):
    """The files are read after the rows: none of them is without its file."""
    add_media = making._add_media

    def upload(archive, made):
        default_storage.save("images/nouvelle.jpg", ContentFile(b"nouvelle"))
        add_media(archive, made)

    monkeypatch.setattr(making, "_add_media", upload)
    assert make_backup(Folder(folder), "").files == 3


def test_a_backup_that_fails_leaves_nothing_and_deletes_nothing(site, folder, monkeypatch):
    folder.mkdir()
    old = nightly(60)
    for name in old:
        (folder / name).touch()

    def fail(*arguments):
        raise FULL

    monkeypatch.setattr("operations.backup.making._add_media", fail)
    with pytest.raises(CommandError, match="disque est plein"):
        call_command("backup", str(folder))
    assert sorted(file.name for file in folder.iterdir()) == sorted(old)
    assert not LastBackup.objects.exists()


def test_what_a_killed_backup_left_is_taken_by_the_next_one(site, folder):
    folder.mkdir()
    (folder / ".localhost.en-cours").write_bytes(b"x" * 10_000_000)
    made = make_backup(Folder(folder), "")
    assert [str(file) for file in folder.iterdir()] == [made.address]
    assert made.size < 2_000_000


def test_two_backups_do_not_write_over_each_other(site, folder):
    place = Folder(folder)
    with place.writing("un.tar") as file:
        file.write(b"un")
        with pytest.raises(CommandError, match="Une autre sauvegarde est en cours"):
            call_command("backup", str(folder))
    assert (folder / "un.tar").read_bytes() == b"un"


def test_only_its_own_files_are_deleted_with_time(site, folder):
    folder.mkdir()
    others = ["notes.txt", "sauvegarde-autre.exemple.fr-20200101T000000Z.tar"]
    old = [
        archive_name(datetime.now(UTC) - timedelta(days=n), is_encrypted=False)
        for n in range(1, 90)
    ]
    for name in [*others, *old]:
        (folder / name).touch()
    made = make_backup(Folder(folder), "")
    left = {file.name for file in folder.iterdir()}
    assert left.issuperset(others)
    assert made.address.rpartition("/")[2] in left
    assert set(old) - left == set(made.deleted)
    assert 10 < len(left) < 17


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/proc/sauvegardes", "n’existe pas"),
        ("/nulle/part", "« /nulle/part » n’existe pas"),
    ],
)
def test_a_place_that_cannot_be_written_is_named(site, address, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("backup", address)


def test_a_short_key_is_refused(site, folder, settings):
    settings.BACKUP_KEY = "secret"
    with pytest.raises(CommandError, match="trop courte"):
        call_command("backup", str(folder))
    assert not folder.exists()
