"""Many ask for the same document at once: one makes it."""

import signal
import time
from threading import Event, Thread

import pytest
from django.db import connection, connections
from django.test import Client

from printing import making
from tests.agenda.test_index_updates import site  # noqa: F401
from tests.background.test_processes import PATIENCE, OwnSite
from tests.background.working import work
from tests.databases import copied_database
from tests.printing.papers import paper
from tests.test_races import together

ADDRESS = "/programme/2020/programme-2020.pdf"

SITE = """
from tests.factories import day, make_event, make_programme
make_event(None, day(2020, 10, 7), programme=make_programme(2020))
"""
# Each asks, then works until it is made; a rendering leaves a line.
ASK_AT_ONCE = """
import sys, time
from printing.choices import Choices, Kind
from printing.documents import Document
from printing.kept_documents import KeptDocument
from printing.making import current_or_begun, kept_document
from programme.models import ProgrammePage
from tests.background.working import work
from tests.printing.papers import paper

def pdf(document):
    print("made", flush=True)
    {before}
    time.sleep(1)
    return paper("un programme")

Document.pdf = pdf
row = kept_document(Kind.PROGRAMME, ProgrammePage.objects.get(), Choices())
time.sleep(max(0, {begin} - time.time()))
deadline = time.time() + 30
while not current_or_begun(row) and time.time() < deadline:
    work()
    time.sleep(0.05)
assert KeptDocument.objects.get().pages == 1
"""
LATER = """
from datetime import timedelta
from background.recovery import LEASE
from django_tasks_db.models import DBTaskResult
from printing.kept_documents import KeptDocument
row = KeptDocument.objects.get()
assert row.claim and row.content is None
row.claimed_at -= LEASE
row.save()
for task in DBTaskResult.objects.all():
    task.started_at -= LEASE
    task.save()
"""


@pytest.fixture
def own_site(db, tmp_path):
    with copied_database(tmp_path) as database:
        site = OwnSite(database, tmp_path)
        site.shell(SITE)
        yield site


def asking(own_site: OwnSite, begin: float, before: str = ""):
    code = ASK_AT_ONCE.format(begin=begin, before=before)
    return own_site.start("shell", "--verbosity", "0", "-c", code, WORKER="oui")


@pytest.mark.long
@pytest.mark.django_db
def test_processes_that_ask_at_the_same_instant_make_one(own_site):
    begin = time.time() + 12
    processes = [asking(own_site, begin) for _process in range(3)]
    answers = [process.communicate(timeout=PATIENCE) for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], answers
    assert "".join(out for out, _err in answers).split() == ["made"]


@pytest.mark.long
@pytest.mark.django_db
def test_what_a_killed_process_had_begun_is_made_by_the_next(own_site):
    killed = asking(own_site, 0, before=f"import os; os.kill(os.getpid(), {signal.SIGKILL:d})")
    killed.communicate(timeout=PATIENCE)
    assert killed.returncode == -signal.SIGKILL
    own_site.shell(LATER)
    next_one = asking(own_site, 0)
    out, err = next_one.communicate(timeout=PATIENCE)
    assert (next_one.returncode, out.split()) == (0, ["made"]), err


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="threads share no SQLite in memory")
@pytest.mark.usefixtures("site", "queue")
def test_visitors_who_come_at_the_same_moment_make_one_and_all_are_answered(press, monkeypatch):
    monkeypatch.setattr(making, "LOOK_AGAIN", 0.02)
    ended = Event()

    def make(document):
        time.sleep(0.5)
        return paper("un programme")

    def work_until_the_end():
        while not ended.is_set():
            work()
            time.sleep(0.02)
        connections.close_all()

    press.side_effect = make
    worker = Thread(target=work_until_the_end)
    worker.start()
    try:
        answers = together(*(lambda: Client().get(ADDRESS) for _visitor in range(6)))
    finally:
        ended.set()
        worker.join(PATIENCE)
    assert press.call_count == 1
    # Two wait; who finds no place to wait is told to come back, unless it is made by then.
    codes = [answer.status_code for answer in answers]
    assert set(codes) <= {200, 503}
    assert codes.count(200) >= 2
    assert Client().get(ADDRESS).status_code == 200
