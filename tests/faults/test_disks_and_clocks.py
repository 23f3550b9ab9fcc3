"""A full disk, one closed to writing, two writers of one file, a deadlock, a clock that is off."""

import shutil
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.deploy.servers import ask
from tests.faults.parts import (
    HTTPS,
    ILLUSTRATED,
    LEAKS,
    UPLOADS,
    manage,
    needs_root,
    shell,
    small_disk,
)

pytestmark = pytest.mark.slow


@needs_root
def test_an_upload_to_a_full_disk_leaves_nothing_half(site, tmp_path):
    with small_disk(tmp_path / "small", "300k") as folder:
        site.environment["MEDIA_ROOT"] = str(folder)
        said = shell(site, UPLOADS).splitlines()
        left = [path for path in folder.rglob("*") if path.is_file()]
    assert said == ["507 True", "507 True", "0 0"]
    assert left == []


@needs_root
def test_media_that_are_closed_to_writing_stop_no_reader(site, tmp_path, started):
    with small_disk(tmp_path / "closed", "3m") as folder:
        site.environment["MEDIA_ROOT"] = str(folder)
        shell(site, ILLUSTRATED)
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        host = started(site)
        answer = ask(host.port, "/", **HTTPS)
        assert answer.status == 200
        assert 'alt="La salle"' in answer.text
        assert shell(site, UPLOADS).splitlines()[0] == "507 True"
        host.stop()


@needs_root
def test_a_database_without_room_is_said_and_is_whole_afterwards(site, tmp_path, started, counted):
    """SQLite on a disk that fills up: readers read, writers are told, nothing is half."""
    with small_disk(tmp_path / "database", "40m") as folder:
        for file in site.folder.glob("db.sqlite3*"):
            shutil.copy(file, folder)
        site.environment["DATABASE_URL"] = f"sqlite:///{folder / 'db.sqlite3'}"
        before = counted(site)
        host = started(site)
        assert ask(host.port, "/agenda/", **HTTPS).status == 200
        filler = folder / "filler"
        with pytest.raises(OSError, match="No space"):
            filler.write_bytes(b"x" * 2**26)
        writes = """
from django.db import OperationalError
try:
    for number in range(2000):
        from core.models import Theme
        Theme.objects.create(name=f"Thème {number} " + "x" * 80, slug=f"t-{number}")
    print("written")
except OperationalError as error:
    print(error)
"""
        assert shell(site, writes) in {"database or disk is full", "disk I/O error"}
        answers = [ask(host.port, address, **HTTPS) for address in ("/", "/agenda/?q=rencontre1")]
        assert {answer.status for answer in answers} <= {200, 503}
        assert not any(leak in answer.text for answer in answers for leak in LEAKS)
        filler.unlink()
        assert ask(host.port, "/agenda/?q=rencontre2", **HTTPS).status == 200
        after = counted(site)
        host.stop()
    assert after == before


def test_two_processes_that_write_sqlite_wait_for_each_other(site, counted):
    writes = """
from programme.models import EventPage
import sys
for turn in range(8):
    for event in EventPage.objects.filter(slug__in={slugs}):
        event.title = f"{event.slug} {turn}"
        event.save_revision().publish()
print("done")
"""
    before = counted(site)
    slugs = ['["r-0", "r-1"]', '["r-2", "r-3"]', '["r-0", "r-2"]']
    with ThreadPoolExecutor() as pool:
        codes = [writes.replace("{slugs}", each) for each in slugs]
        said = list(pool.map(lambda code: shell(site, code), codes))
    assert said == ["done"] * 3
    after = counted(site)
    assert after["half"] == []
    assert after["versions"] == before["versions"] + 3 * 2 * 8
    assert after["entries"] == before["entries"]


def test_a_deadlock_ends_one_of_two_writers_and_leaves_nothing_half(large_site, counted):
    """Each locks the page that the other wants next: PostgreSQL ends one, which is told so."""
    cross = """
import time
from django.db import OperationalError, transaction
from programme.models import EventPage
try:
    with transaction.atomic():
        for slug in {slugs}:
            event = EventPage.objects.select_for_update().get(slug=slug)
            event.title = "Croisée"
            event.save()
            time.sleep(2)
    print("done")
except OperationalError as error:
    print("deadlock" in str(error))
"""
    before = counted(large_site)
    with ThreadPoolExecutor() as pool:
        orders = ['["r-0", "r-1"]', '["r-1", "r-0"]']
        codes = [cross.replace("{slugs}", order) for order in orders]
        said = set(pool.map(lambda code: shell(large_site, code), codes))
    # The slower may have begun when the other had ended.
    assert said in ({"done", "True"}, {"done"})
    count = "print(EventPage.objects.filter(title='Croisée').count())"
    assert shell(large_site, count) == "2"
    after = counted(large_site)
    assert (after["events"], after["sessions"]) == (before["events"], before["sessions"])


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_is_an_hour_off_stops_nothing(site, counted, hours):
    """Two hosts of which one is off: what the other wrote « later » is published and taken."""
    off = f"""
from datetime import timedelta
from unittest import mock
from django.utils import timezone
now = timezone.now
with mock.patch("django.utils.timezone.now", lambda: now() + timedelta(hours={hours})):
    from core.models import Theme
    from programme.models import EventPage
    for event in EventPage.objects.filter(slug="r-0"):
        event.title = "À une heure près"
        event.save_revision().publish()
    theme = Theme.objects.create(name="Patrimoine", slug="patrimoine")
    event.themes.add(theme)
    event.save()
    theme.name = "Monuments"
    theme.save()
"""
    shell(site, off)
    with manage(site, "work", "--once") as process:
        _out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    found = "print(EventPage.objects.filter(title='À une heure près', live=True).count())"
    assert shell(site, found) == "1"
    state = counted(site)
    assert state["half"] == []
    assert state["tasks"] == 0


def test_a_slow_reader_stops_nobody_else(site, started):
    host = started(site)
    slow = []
    for _number in range(3):  # of the four threads
        connection = socket.create_connection(("127.0.0.1", host.port))
        connection.send(b"GET / HTTP/1.1\r\nHost: www.exemple.fr\r\nX-Slow: ")
        slow.append(connection)
    began = time.monotonic()
    assert ask(host.port, "/", **HTTPS).status == 200
    assert time.monotonic() - began < 5
    for connection in slow:
        connection.close()
