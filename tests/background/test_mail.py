"""A message waits in the database until the mail server has taken it."""

import smtplib
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction

from background.recovery import MAX_ATTEMPTS
from background.tasks import FAILED, sentence, unfinished
from tests.background.working import make_older, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue", "waiting")]


@pytest.fixture
def waiting(settings):
    """Mail as on a site: Django's tests give all of it to a list."""
    waiting = {"BACKEND": "background.mail.WaitingMail"}
    settings.MAILERS = settings.MAILERS | {"default": waiting}


@pytest.fixture
def ada(db):
    return get_user_model().objects.create_user("ada", "ada@ville.example", "x")


def write(subject="À relire", to="ada@ville.example", **values):
    EmailMessage(subject, "Bonjour", to=[to], **values).send()


def test_a_message_leaves_after_what_it_tells_is_kept_and_once(ada):
    write(headers={"Auto-Submitted": "auto-generated"})
    assert mail.outbox == []
    assert [sentence(row) for row in unfinished()] == ["Envoi d'un message à ada : « À relire »"]
    work()
    work()
    (message,) = mail.outbox
    assert (message.to, message.subject, message.body) == ([ada.email], "À relire", "Bonjour")
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert not unfinished().exists()


def test_a_message_about_what_was_undone_never_leaves(ada):
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    work()
    assert mail.outbox == []


def test_two_messages_to_one_account_both_leave(ada):
    write("Une")
    write("Deux")
    work()
    assert sorted(message.subject for message in mail.outbox) == ["Deux", "Une"]


def test_a_message_that_is_refused_is_tried_again_under_one_name_then_shown(ada, monkeypatch):
    names = []

    def refuse(self, messages):
        names.extend(message.message()["Message-ID"] for message in messages)
        raise smtplib.SMTPRecipientsRefused({ada.email: (450, b"later")})

    write()
    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", refuse)
        for _attempt in range(MAX_ATTEMPTS):
            work()
            make_older(timedelta(hours=3))
    assert len(names) == MAX_ATTEMPTS
    assert len(set(names)) == 1
    assert unfinished().get().status == FAILED


def test_a_message_to_nobody_s_account_or_with_more_than_text_leaves_at_once(ada):
    write(to="zoe@ville.example")
    write(cc=["zoe@ville.example"])
    rich = EmailMultiAlternatives("Riche", "Bonjour", to=[ada.email])
    rich.attach_alternative("<p>Bonjour</p>", "text/html")
    rich.send()
    assert len(mail.outbox) == 3
    assert not unfinished().exists()
