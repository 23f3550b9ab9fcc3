"""Processes that write are killed at any moment: nothing is half, and nothing said is lost."""

import random
import signal
import subprocess
import time

import pytest

from tests.deploy.servers import ask, wait_until
from tests.faults.parts import HTTPS, Readers, children, is_served, killed, manage, shell

pytestmark = pytest.mark.slow

ROUNDS = 4
PUBLISHES = """
from programme.models import EventPage
for turn in range(10_000):
    for event in EventPage.objects.filter(slug__startswith="r-"):
        event.title = f"{event.slug} {turn}"
        event.save_revision().publish()
        print(event.slug, turn, flush=True)
"""
MOVES = """
from networks.models import NetworkPage
from programme.models import EventPage, ProgrammePage
homes = [NetworkPage.objects.first(), ProgrammePage.objects.first()]
for turn in range(10_000):
    for event in EventPage.objects.filter(slug__startswith="r-"):
        event.refresh_from_db()
        event.move(type(homes[turn % 2]).objects.get(pk=homes[turn % 2].pk), pos="last-child")
        print(event.slug, flush=True)
"""


@pytest.mark.parametrize("code", [PUBLISHES, MOVES], ids=["publishing", "moving"])
def test_what_was_being_written_is_whole_or_not_there(either_site, counted, code):
    before = counted(either_site)
    for _round in range(ROUNDS):
        with manage(either_site, "shell", "--verbosity", "0", "-c", code) as process:
            process.stdout.readline()  # it has begun
            killed(process, after=random.uniform(0, 0.6))
    after = counted(either_site)
    assert after["half"] == []
    assert after["events"] == before["events"]
    assert after["sessions"] == before["sessions"]
    assert after["entries"] == before["entries"]


def test_a_publication_that_was_said_done_is_there(site):
    """With SQLite in WAL mode: a process that dies loses nothing that it has committed."""
    with manage(site, "shell", "--verbosity", "0", "-c", PUBLISHES) as process:
        said = [process.stdout.readline().split() for _line in range(5)]
        process.send_signal(signal.SIGKILL)
        rest, _err = process.communicate()
    slug, turn = (rest.strip().splitlines()[-1:] or [" ".join(said[-1])])[0].split()
    title = shell(site, f"print(EventPage.objects.get(slug={slug!r}).title)")
    assert title == f"{slug} {turn}"


def test_a_load_that_is_killed_has_loaded_nothing_and_is_done_again(either_site, counted):
    before, loaded = counted(either_site), []
    file = "site/demo/data/programme-2020.yaml"
    for after in (2, 4):
        with manage(either_site, "load_programme", file) as process:
            killed(process, after)
        loaded.append(counted(either_site))
    with manage(either_site, "load_programme", file) as process:
        _out, err = process.communicate(timeout=240)
    assert process.returncode == 0, err
    done = counted(either_site)
    assert done["events"] > before["events"]
    # All or nothing; a quick machine may have ended before it was killed.
    assert all(state in (before, done) for state in loaded)
    with manage(either_site, "load_programme", file) as process:
        process.communicate(timeout=240)
    assert counted(either_site) == done


def test_a_worker_of_the_web_that_is_killed_is_replaced_at_once(site, started):
    host = started(site)
    readers = Readers(host.port, ["/", "/agenda/?q=rencontre{n}"])
    with readers.reading():
        for _round in range(3):
            time.sleep(1)
            for worker in children(host.process.pid):
                subprocess.run(["kill", "-9", str(worker)], check=True)
            wait_until(lambda: is_served(host.port), 20)
    assert readers.statuses() <= {0, 200}
    assert readers.leaks() == []
    assert ask(host.port, "/agenda/", **HTTPS).status == 200


def test_a_message_that_is_being_sent_when_the_process_dies_is_sent_or_not_promised(site):
    """An invitation and its message are one: the row is there only once the message has left."""
    code = """
import os, signal
from django.core.mail.backends.console import EmailBackend
from django.utils.timezone import now
from networks import invitations
from networks.models import Invitation, NetworkPage
from networks.roles import open_section
def die(*arguments, **named):
    os.kill(os.getpid(), signal.SIGKILL)
EmailBackend.send_messages = die
section = open_section(NetworkPage.objects.first())
invitations.invite(section, "a@example.org", language_code="fr")
"""
    with manage(site, "shell", "--verbosity", "0", "-c", code) as process:
        process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL
    count = "from networks.models import Invitation; print(Invitation.objects.count())"
    assert shell(site, count) == "0"


def test_a_worker_killed_in_an_erasure_is_taken_over_and_erases_all(site):
    """An erasure is a task like others: what a dead worker left is begun again."""
    ask_for = """
from privacy.erasing import erase, look_for
from privacy.models import PersonRequest
row = PersonRequest.objects.create(words=["Rencontre"])
look_for(row)
print(row.pk)
"""
    pk = shell(site, ask_for)
    die = f"""
import os, signal
from django.core.management import call_command
from privacy import erasing
from privacy.models import PersonRequest
call_command("work", once=True)
erasing.CHUNK = 3
erasing.erase(PersonRequest.objects.get(pk={pk}), "Réunion")
together, done = erasing._erase_together, []
def erase_some(*arguments):
    together(*arguments)
    done.append(1)
    if len(done) == 5:
        os.kill(os.getpid(), signal.SIGKILL)
erasing._erase_together = erase_some
call_command("work", once=True)
"""
    with manage(site, "shell", "--verbosity", "0", "-c", die) as process:
        process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL
    later = """
from background.recovery import LEASE
from django_tasks_db.models import DBTaskResult
DBTaskResult.objects.filter(status="RUNNING").update(started_at="2020-01-01T00:00Z")
"""
    shell(site, later)
    with manage(site, "work", "--once") as process:
        _out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    state = f"""
from privacy.models import PersonRequest
from programme.models import EventPage
row = PersonRequest.objects.get(pk={pk})
print(row.state, EventPage.objects.filter(title__contains="Rencontre").count())
"""
    assert shell(site, state) == "erased 0"
