"""Real processes do the work that waits: killed in the middle, stopped, or those of the site."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.databases import ROOT, copied_database

pytestmark = [pytest.mark.long, pytest.mark.django_db]
PATIENCE = 60  # seconds

RENAME = """
from core.models import Theme
from programme.models import EventPage
from tests.factories import day, make_event
theme = Theme.objects.create(name="Patrimoine", slug="patrimoine")
for number in range(6):
    event = make_event(None, day(2020, 11, 1), title=f"Rencontre {number}")
    event.themes.add(theme)
    event.save()
theme.name = "Monuments"
theme.save()
"""
# The second chunk of two pages is killed when its first page is indexed.
KILLED_IN_THE_MIDDLE = """
import os, signal
from django.core.management import call_command
from search import reindexing
from text_search.indexing import AnalysingIndex
reindexing.CHUNK = 2
add_items, chunks = AnalysingIndex.add_items, []
def die(index, model, pages):
    chunks.append(pages)
    add_items(index, model, pages[:1] if len(chunks) == 2 else pages)
    if len(chunks) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
AnalysingIndex.add_items = die
call_command("work")
"""
LATER = """
from background.recovery import LEASE
from django_tasks_db.models import DBTaskResult
row = DBTaskResult.objects.get()
assert row.status == "RUNNING", row.status
row.started_at -= LEASE
row.save()
"""
READ = """
from django_tasks_db.models import DBTaskResult
from wagtail.search.models import IndexEntry
words = IndexEntry.objects.filter(content_type__model="eventpage").values_list("body", flat=True)
print(sum("monuments" in str(text) for text in words), DBTaskResult.objects.count())
"""
# All begin at the same instant; each minute is one chore.
ALL_AT_ONCE = """
import sys, time
from datetime import UTC, datetime, timedelta
from background import chores
from core.scheduled import publish_what_is_due
chores._chores.clear()
chores.every_minute(lambda now: print("done", now.minute))
time.sleep(max(0, {begin} - time.time()))
publish_what_is_due(datetime.now(UTC))
for minute in range(20):
    chores.do_chores(at=datetime(2026, 3, 2, 12, minute, tzinfo=UTC))
"""
SCHEDULE = """
from django.utils import timezone
from programme.models import EventPage
for event in EventPage.objects.all():
    event.unpublish()
    event.go_live_at = timezone.now()
    event.save_revision(approved_go_live_at=event.go_live_at)
"""
PUBLISHED = """
from programme.models import EventPage
from wagtail.models import PageLogEntry
logged = PageLogEntry.objects.filter(action="wagtail.publish.scheduled").count()
print(EventPage.objects.live().count(), logged)
"""


class OwnSite:
    """A site with a database of its own, and the processes that work on it."""

    def __init__(self, database: str, folder: Path) -> None:
        self.environment = os.environ | {
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "MEDIA_ROOT": str(folder / "media"),
            "PYTHONPATH": os.pathsep.join([".", "site"]),
        }

    def start(self, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str) -> str:
        with self.start(*arguments, WORKER="oui") as process:
            out, err = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, err
        return out

    def shell(self, code: str) -> str:
        return self.run("shell", "--verbosity", "0", "-c", code)

    def state(self) -> str:
        """How many of the six events are found by the new name, and how many tasks are left."""
        return self.shell(READ).strip()


@pytest.fixture
def renamed(db, tmp_path) -> Iterator[OwnSite]:
    """A site whose theme of six events has just been renamed."""
    with copied_database(tmp_path) as database:
        site = OwnSite(database, tmp_path)
        site.shell(RENAME)
        assert site.state() == "0 1"
        yield site


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def test_what_a_killed_worker_left_is_taken_again_by_the_next_one(renamed):
    with renamed.start("shell", "--verbosity", "0", "-c", KILLED_IN_THE_MIDDLE) as worker:
        worker.communicate(timeout=PATIENCE)
    assert worker.returncode == -signal.SIGKILL
    assert renamed.state() == "3 1"
    renamed.shell(LATER)
    renamed.run("work", "--once")
    assert renamed.state() == "6 0"


def test_a_worker_does_what_waits_and_stops_when_it_is_told(renamed):
    with renamed.start("work", WORKER="oui") as worker:
        wait_until(lambda: renamed.state() == "6 0")
        worker.terminate()
        worker.communicate(timeout=PATIENCE)
    assert worker.returncode == 0


def test_three_workers_at_the_same_instant_do_each_thing_once(renamed):
    renamed.shell(SCHEDULE)
    code = ALL_AT_ONCE.format(begin=time.time() + 12)
    workers = [renamed.start("shell", "--verbosity", "0", "-c", code) for _ in range(3)]
    answers = [worker.communicate(timeout=PATIENCE) for worker in workers]
    assert [worker.returncode for worker in workers] == [0, 0, 0], answers
    done = [line for out, _err in answers for line in out.splitlines()]
    assert sorted(done) == sorted(f"done {minute}" for minute in range(20))
    assert renamed.shell(PUBLISHED).split() == ["6", "6"]


def test_what_is_scheduled_is_published_within_a_minute_by_a_worker(renamed):
    renamed.shell(SCHEDULE)
    with renamed.start("work", WORKER="oui") as worker:
        wait_until(lambda: renamed.shell(PUBLISHED).split() == ["6", "6"])
        worker.terminate()
        worker.communicate(timeout=PATIENCE)


def test_a_site_without_a_worker_does_the_work_itself(renamed):
    with socket.socket() as candidate:
        candidate.bind(("127.0.0.1", 0))
        port = str(candidate.getsockname()[1])

    def answers() -> bool:
        with suppress(URLError):
            return urlopen(f"http://127.0.0.1:{port}/healthz").status == 200
        return False

    with renamed.start("runserver", port, "--noreload", "--skip-checks") as server:
        try:
            wait_until(answers)
            wait_until(lambda: renamed.state() == "6 0")
        finally:
            server.kill()
            server.communicate(timeout=PATIENCE)
