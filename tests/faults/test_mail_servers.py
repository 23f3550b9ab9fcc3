"""The mail server is stopped, hangs or refuses: people are answered, and messages leave later."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.deploy.servers import Answer, Site
from tests.faults.mail_server import MailServer, Mood, mail_server
from tests.faults.parts import Readers, killed, manage, post, shell

pytestmark = pytest.mark.slow

ANSWERS_WITHIN = 15  # seconds: the mail server has ten
WORKS_WITHIN = 60  # seconds, of a worker that begins, for two messages and other work
STOPPED = "is stopped"
MOODS = [STOPPED, Mood.SILENT, Mood.BUSY, Mood.POSTPONES]

# A coordinator has submitted an event; a superuser, who has no address, has signed in.
PEOPLE = """
import json, time
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from core.models import Theme
from networks.roles import coordinators
from programme.models import EventPage
people = get_user_model().objects
event = EventPage.objects.get(slug="r-0")
ada = people.create_user("ada", "ada@ville.example", "trois-petits-chats")
ada.groups.add(coordinators(event.network))
theme = Theme.objects.create(name="Patrimoine", slug="patrimoine")
event.themes.add(theme)
event.save_revision(user=ada).publish()
event.save_revision(user=ada)
event.get_workflow().start(event, ada)
task = event.current_workflow_task_state.pk
client = Client(headers={"x-forwarded-proto": "https"})
chief = people.create_superuser("chief", "", "trois-grands-chats")
client.force_login(chief, backend="accounts.backends.PasswordBackend")
session = client.session
session.update(dict.fromkeys(["started_at", "seen_at", "confirmed_at"], time.time()))
session.save()
print(json.dumps({
    "session": client.session.session_key,
    "invite": reverse("networks_coordination:people", args=[event.network.pk]),
    "reject": reverse("wagtailadmin_pages:workflow_action", args=[event.pk, "reject", task]),
    "reset": reverse("wagtailadmin_password_reset"),
}))
"""
RENAME = """
from core.models import Theme
theme = Theme.objects.get(slug="patrimoine")
theme.name = "Monuments"
theme.save()
"""
# The time of the next attempt has come, and that of a worker that died.
LATER = """
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult
DBTaskResult.objects.filter(status="READY").update(run_after=now())
DBTaskResult.objects.filter(status="RUNNING").update(started_at="2020-01-01T00:00Z")
"""
STATE = """
import json
from django_tasks_db.models import DBTaskResult
from networks.models import Invitation
from programme.models import EventPage
print(json.dumps({
    "waits": sorted(row.task_path.rpartition(".")[2] for row in DBTaskResult.objects.all()),
    "invitations": Invitation.objects.count(),
    "review": EventPage.objects.get(slug="r-0").current_workflow_state.status,
}))
"""


@dataclass
class Addresses:
    """What somebody who has signed in asks a host of the site to do, and how long it takes."""

    port: int
    session: str
    invite: str
    reject: str
    reset: str

    def post(self, address: str, **data: str) -> Answer:
        began = time.monotonic()
        answer = post(self.port, address, self.session, **data)
        assert time.monotonic() - began < ANSWERS_WITHIN
        return answer

    def invite_zoe(self) -> Answer:
        return self.post(self.invite, email="zoe@ville.example", language_code="fr", replaces="")


@pytest.fixture
def mail() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture
def mailing_site(make_site, mail) -> Site:
    return make_site(EMAIL_URL=mail.url, WORKER="oui")


def work(site: Site) -> None:
    with manage(site, "work", "--once") as process:
        _out, err = process.communicate(timeout=WORKS_WITHIN)
    assert process.returncode == 0, err


def state_of(site: Site) -> dict:
    return json.loads(shell(site, STATE))


@pytest.mark.parametrize("mood", MOODS, ids=["stopped", "silent", "busy", "postpones"])
def test_a_mail_server_that_fails_holds_nobody_and_no_message_is_lost(
    mailing_site, started, mail, mood
):
    asked = json.loads(shell(mailing_site, PEOPLE))
    host = started(mailing_site)
    by_chief = Addresses(host.port, **asked)
    if mood is STOPPED:
        mail.stop()
    else:
        mail.mood = mood
    readers = Readers(host.port, ["/agenda/?q=rencontre{n}"], count=2)
    with readers.reading():
        invited = by_chief.invite_zoe()
        rejected = by_chief.post(asked["reject"], comment="Trop court")
        forgotten = by_chief.post(asked["reset"], email="ada@ville.example")
    assert (invited.status, rejected.status, forgotten.status) == (200, 302, 302)
    assert "pu partir" in invited.text
    assert readers.statuses() == {200}
    shell(mailing_site, RENAME)
    work(mailing_site)
    found = {"waits": ["send_message", "send_reset"], "invitations": 0, "review": "needs_changes"}
    assert state_of(mailing_site) == found
    assert mail.taken == []

    if mood is STOPPED:
        mail.start()
    mail.mood = Mood.TAKES
    assert by_chief.invite_zoe().status == 302
    for _turn in range(2):
        shell(mailing_site, LATER)
        work(mailing_site)
    assert state_of(mailing_site) == found | {"waits": [], "invitations": 1}
    addresses = ["ada@ville.example", "ada@ville.example", "zoe@ville.example"]
    assert sorted(message["To"] for message in mail.taken) == addresses


def test_a_worker_killed_while_it_sends_sends_again_under_the_same_name(mailing_site, mail):
    write = """
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
get_user_model().objects.create_user("ada", "ada@ville.example", "trois-petits-chats")
EmailMessage("À relire", "Bonjour", to=["ada@ville.example"]).send()
"""
    shell(mailing_site, write)
    mail.mood = Mood.HOLDS
    with manage(mailing_site, "work", "--once") as process:
        assert mail.is_held.wait(WORKS_WITHIN)
        killed(process, after=0)
    mail.mood = Mood.TAKES
    shell(mailing_site, LATER)
    work(mailing_site)
    first, again = mail.taken
    assert first["Message-ID"] == again["Message-ID"]
    assert shell(mailing_site, "from background.tasks import unfinished; print(unfinished())") == (
        "<DBTaskResultQuerySet []>"
    )
