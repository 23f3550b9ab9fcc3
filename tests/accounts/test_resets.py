"""A link for a new password leaves after the answer, opens once, and signs out everywhere."""

import re
import smtplib
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import AccountAction, AccountRecord
from background.tasks import unfinished
from tests.background.working import work

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
NEW = "quatre-grands-chiens"
HOME = "/admin/"


@pytest.fixture
def ada(home):
    return PEOPLE.create_superuser("ada", "ada@example.org", "trois-petits-chats")


def ask(email="ada@example.org", address="192.0.2.1", client=None):
    data = {"email": email}
    client = client or Client()
    return client.post(reverse("wagtailadmin_password_reset"), data, REMOTE_ADDR=address)


def link() -> str:
    return re.search(r"http://\S+", mail.outbox[-1].body)[0].removeprefix("http://localhost:8000")


def choose(address: str, password: str = NEW):
    """Open a link, and choose a password."""
    client = Client()
    form = client.get(address, follow=True)
    if not form.redirect_chain:
        return form
    data = {"new_password1": password, "new_password2": password}
    return client.post(form.redirect_chain[-1][0], data)


def test_a_known_and_an_unknown_address_take_the_same_work_and_nothing_is_sent_yet(ada, queue):
    ask("personne@example.org")  # warms the caches
    work()
    found = []
    for email in ("ada@example.org", "zoe@example.org"):
        with CaptureQueriesContext(connection) as queries:
            answer = ask(email)
        found.append((answer.status_code, answer.headers["Location"], len(queries)))
    assert found[0] == found[1]
    assert mail.outbox == []
    assert unfinished().count() == 2
    # The address that nobody has may be a password typed in the wrong place.
    waiting = str(list(unfinished().values()))
    assert "zoe" not in waiting
    assert "ada@" not in waiting
    work()
    assert [message.to for message in mail.outbox] == [["ada@example.org"]]
    assert not unfinished().exists()


def test_a_message_that_cannot_leave_is_tried_again(ada, queue, monkeypatch):
    def fail(self, **options):
        raise smtplib.SMTPException("down")

    ask()
    with monkeypatch.context() as broken:
        broken.setattr("core.emails.EmailMessage.send", fail)
        work()
    row = unfinished().get()
    assert len(row.worker_ids) == 1
    type(row).objects.update(run_after=timezone.now())
    work()
    assert len(mail.outbox) == 1


def test_the_link_is_of_the_sites_own_address_whatever_host_was_asked(ada):
    Client(headers={"host": "evil.example"}).post(
        reverse("wagtailadmin_password_reset"), {"email": "ada@example.org"}
    )
    assert "evil.example" not in mail.outbox[-1].body
    assert settings.WAGTAILADMIN_BASE_URL in mail.outbox[-1].body


def test_the_message_is_in_the_language_of_who_asks(ada):
    ask()
    assert "Votre nom d’utilisateur" in mail.outbox[-1].body.replace("'", "’")


def test_a_fourth_message_in_an_hour_does_not_leave_and_the_answer_is_the_same(ada):
    answers = [ask(address=f"192.0.2.{number}") for number in range(4)]
    assert len({answer.headers["Location"] for answer in answers}) == 1
    assert len(mail.outbox) == 3
    ask("ADA@example.org")
    assert len(mail.outbox) == 3
    for row in AccountRecord.objects.filter(action=AccountAction.RESET_ASKED):
        row.at -= timedelta(hours=1)
        row.save()
    ask()
    assert len(mail.outbox) == 4


def test_one_address_does_not_write_to_everybody(ada):
    for number in range(40):
        PEOPLE.create_user(f"n{number}", f"n{number}@example.org", "trois-petits-chats")
        ask(f"n{number}@example.org")
    assert len(mail.outbox) == 30


def test_a_link_opens_once(ada):
    ask()
    address = link()
    assert choose(address).headers["Location"] == reverse("wagtailadmin_password_reset_complete")
    assert choose(address, "cinq-petites-souris").status_code == 200
    ada.refresh_from_db()
    assert ada.check_password(NEW)


def test_a_link_expires_after_two_hours(ada, monkeypatch):
    ask()
    later = timedelta(hours=2, minutes=1).total_seconds()
    generator = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
    now = timezone.localtime().replace(tzinfo=None)
    monkeypatch.setattr(f"{generator}._now", lambda self: now + timedelta(seconds=later))
    choose(link())
    ada.refresh_from_db()
    assert ada.check_password("trois-petits-chats")


def test_a_new_password_ends_the_other_sessions(ada):
    browser = Client()
    browser.force_login(ada)
    assert browser.get(HOME).status_code == 200
    ask()
    choose(link())
    assert browser.get(HOME).status_code == 302


def test_a_password_that_the_rules_refuse_is_refused_here_too(ada):
    ask()
    answer = choose(link(), "reseau d'essai 2020")
    assert "tient trop au nom du réseau" in answer.text
    ada.refresh_from_db()
    assert ada.check_password("trois-petits-chats")
