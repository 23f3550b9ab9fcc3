"""A backup of a site that is in use, killed or not, and what it gives back elsewhere."""

import json
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psycopg2
import pytest

from tests.deploy.servers import Site
from tests.faults.parts import manage, needs_root, shell, small_disk
from tests.faults.test_killed_processes import PUBLISHES

pytestmark = pytest.mark.slow

FILES = 300
ADD_FILES = f"""
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
for number in range({FILES}):
    default_storage.save(f"images/{{number}}.jpg", ContentFile(b"%d" % number * 1000))
"""
STATE = """
import hashlib, json
from django.apps import apps
from operations.backup import tables
from operations.backup.media import saved_files
rows = {table.label: tables.digest_of(table).hash for table in tables.saved_tables(apps)}
files = {name: hashlib.sha256(storage.open(name).read()).hexdigest()
         for storage, name in saved_files()}
print(json.dumps([rows, files]))
"""
CHANGE = """
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from programme.models import EventPage
EventPage.objects.filter(slug="r-3").update(title="Changée")
EventPage.objects.get(slug="r-4").delete()
default_storage.delete("images/1.jpg")
default_storage.delete("images/2.jpg")
default_storage.save("images/2.jpg", ContentFile(b"un autre"))
"""
DIE = """
import os, signal
from django.core.management import call_command
from operations.backup.{module} import *
from operations.backup import {module}
holder, calls = {module}{holder}, []
real = holder.{name}
def die(*arguments, **named):
    calls.append(1)
    if len(calls) == {call}:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*arguments, **named)
holder.{name} = die
call_command({command})
"""


def run(site: Site, *arguments: str) -> str:
    with manage(site, *arguments) as process:
        out, err = process.communicate(timeout=240)
    assert process.returncode == 0, err
    return out


def state(site: Site) -> tuple[dict, dict]:
    rows, files = json.loads(shell(site, STATE))
    return rows, files


def backup(site: Site, folder: Path) -> str:
    run(site, "backup", str(folder))
    return str(max(folder.glob("sauvegarde-*")))


def died(site: Site, module: str, name: str, call: int, command: str, holder: str = "") -> None:
    """Run a command that is killed when it calls a function for this time."""
    code = DIE.format(module=module, holder=holder, name=name, call=call, command=command)
    with manage(site, "shell", "--verbosity", "0", "-c", code) as process:
        _out, err = process.communicate(timeout=240)
    assert process.returncode == -signal.SIGKILL, err


@pytest.fixture
def empty_database(server, tmp_path) -> Iterator[Callable[[str], str]]:
    """Return the address of a new database of a kind: empty_database("postgresql")."""

    def execute(statement: str) -> None:
        connection = psycopg2.connect(server.url)
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(statement)
        connection.close()

    def make(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path / 'elsewhere.sqlite3'}"
        execute("CREATE DATABASE elsewhere")
        return server.url.rpartition("/")[0] + "/elsewhere"

    yield make
    execute("DROP DATABASE IF EXISTS elsewhere WITH (FORCE)")


@pytest.fixture
def elsewhere(empty_database, tmp_path) -> Callable[[Site, str], Site]:
    """Return another machine, with nothing yet: elsewhere(site, "sqlite")."""

    def make(site: Site, kind: str) -> Site:
        other = Site(tmp_path / "elsewhere")
        other.environment = site.environment | {
            "DATABASE_URL": empty_database(kind),
            "MEDIA_ROOT": str(tmp_path / "elsewhere-media"),
        }
        return other

    return make


@pytest.fixture
def with_files(either_site) -> Site:
    if not (Path(either_site.environment["MEDIA_ROOT"]) / "images").exists():
        shell(either_site, ADD_FILES)
    return either_site


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_another_machine_has_the_same_rows_and_files(with_files, elsewhere, kind, tmp_path):
    other = elsewhere(with_files, kind)
    run(other, "restore", backup(with_files, tmp_path / "backups"))
    assert state(other) == state(with_files)
    assert len(state(other)[1]) >= FILES


MEASURED = """
import resource, sys
from django.core.management import call_command
call_command({command}, verbosity=0)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def memory_of(site: Site, command: str) -> int:
    """The megabytes that a command takes at most."""
    code = MEASURED.format(command=command)
    return int(run(site, "shell", "--verbosity", "0", "-c", code).splitlines()[-1])


def test_twenty_thousand_files_take_little_more_memory_than_a_few(site, elsewhere, tmp_path):
    few, many = tmp_path / "few", tmp_path / "many"
    usual = memory_of(site, f'"backup", {str(few)!r}')
    images = Path(site.environment["MEDIA_ROOT"]) / "images"
    images.mkdir(parents=True)
    for number in range(20_000):
        (images / f"{number}.jpg").write_bytes(b"%d" % number * 4_000)
    assert memory_of(site, f'"backup", {str(many)!r}') < usual + 40
    (archive,) = many.iterdir()
    other = elsewhere(site, "sqlite")
    assert memory_of(other, f'"restore", {str(archive)!r}') < usual + 100
    assert state(other) == state(site)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_backup_of_an_older_version_enters_an_empty_database(
    with_files, elsewhere, kind, tmp_path
):
    """As it was, then migrated: here by the version that has no record of the last backup."""
    before = state(with_files)
    run(with_files, "migrate", "operations", "zero")
    older = f"""
from django.core.management import call_command
from operations.backup import making
making._remember = lambda *arguments, **named: None
call_command("backup", {str(tmp_path)!r})
"""
    try:
        shell(with_files, older)
    finally:
        run(with_files, "migrate")
    (archive,) = tmp_path.glob("sauvegarde-*")
    other = elsewhere(with_files, kind)
    run(other, "restore", str(archive))
    rows, files = state(other)
    # `migrate` adds the types of what is of one database alone, as the index of SQLite.
    own = {"contenttypes.contenttype", "auth.permission"}
    assert {label for label in rows if rows[label] != before[0][label]} <= own
    assert files == before[1]
    run(other, "migrate", "--check")


def test_a_backup_that_is_killed_leaves_nothing_that_looks_whole(with_files, tmp_path):
    folder = tmp_path / "backups"
    command = f'"backup", {str(folder)!r}'
    for name, call in (("copy", 150), ("pieces", 40), ("_remember", 1)):
        died(with_files, "making", name, call, command)
        if name != "_remember":  # when the archive is whole, and has its name
            assert list(folder.glob("sauvegarde-*")) == []
    assert len(list(folder.iterdir())) == 1
    before = state(with_files)
    run(with_files, "restore", "--replace", backup(with_files, folder))
    assert state(with_files) == before
    assert list(folder.glob(".*")) == []


@pytest.mark.parametrize(
    ("name", "call", "holder"),
    [
        ("put", 150, ".RestoredMedia"),
        ("write", 12, ".tables"),
        ("digest_of", 30, ".tables"),
        ("_bring_up_to_date", 1, ""),
    ],
)
def test_a_restoration_that_is_killed_leaves_what_was(with_files, tmp_path, name, call, holder):
    archive, saved = backup(with_files, tmp_path / "backups"), state(with_files)
    shell(with_files, CHANGE)
    rows, files = state(with_files)
    command = f'"restore", {archive!r}, replace=True'
    died(with_files, "restoring", name, call, command, holder)
    after = state(with_files)
    assert after[0] == rows
    # A file of the archive may be there already, which no row names.
    assert after[1].items() >= files.items()
    run(with_files, "restore", "--replace", archive)
    assert state(with_files) == saved


def test_a_restoration_that_is_killed_once_its_rows_are_there_is_done_again(with_files, tmp_path):
    archive, saved = backup(with_files, tmp_path / "backups"), state(with_files)
    shell(with_files, CHANGE)
    command = f'"restore", {archive!r}, replace=True'
    died(with_files, "restoring", "finish", 1, command, ".RestoredMedia")
    assert state(with_files)[0] == saved[0]
    run(with_files, "restore", "--replace", archive)
    assert state(with_files) == saved


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_backup_during_publications_is_of_one_moment(
    with_files, elsewhere, counted, kind, tmp_path
):
    with manage(with_files, "shell", "--verbosity", "0", "-c", PUBLISHES) as process:
        try:
            process.stdout.readline()  # it has begun
            archive = backup(with_files, tmp_path / "backups")
            assert process.poll() is None, process.stderr.read()
        finally:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGKILL)
            process.communicate()
    other = elsewhere(with_files, kind)
    run(other, "restore", archive)
    whole = counted(other)
    assert whole["half"] == []
    assert whole["events"] == counted(with_files)["events"]


@needs_root
def test_a_full_disk_is_said_in_a_sentence_and_leaves_what_was(site, tmp_path):
    shell(site, ADD_FILES)
    archive, before = backup(site, tmp_path / "backups"), state(site)
    with small_disk(tmp_path / "small", "300k") as disk:
        assert "disque est plein" in refusal(site, "backup", str(disk))
        assert list(disk.glob("sauvegarde-*")) == list(disk.glob(".*en-cours")) == []
        site.environment["MEDIA_ROOT"] = str(disk)
        assert "disque est plein" in refusal(site, "restore", "--replace", archive)
        assert state(site) == (before[0], {})


def refusal(site: Site, *arguments: str) -> str:
    """What a command says that fails, in one line."""
    with manage(site, *arguments) as process:
        _out, err = process.communicate(timeout=240)
    assert process.returncode == 1
    (line,) = err.strip().splitlines()
    return line
