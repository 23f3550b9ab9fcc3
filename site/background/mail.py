"""Messages that leave after the answer, and again later if the mail server did not take them."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.mail import DNS_NAME, EmailMessage, mailers, make_msgid
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext as _

from background.request_ids import headers_of_request
from background.tasks import Chunk, background_task, start_another

SERVER = "server"
"""The alias in MAILERS of the mail server, which takes a message at once or fails."""


class WaitingMail(BaseEmailBackend):
    """Write each message in the transaction of what it tells; a task has it leave.

    A plain text for one account waits, as all those of Wagtail are; others leave at once.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            message.extra_headers = headers_of_request() | message.extra_headers
            if account := _account_told_by(message):
                start_another(
                    send_message,
                    account,
                    1,
                    subject=str(message.subject),
                    body=str(message.body),
                    sender=message.from_email,
                    to=message.to,
                    # The same at each attempt: a server that has it already may know it by this.
                    headers=message.extra_headers | {"Message-ID": make_msgid(domain=DNS_NAME)},
                )
            else:
                mailers[SERVER].send_messages([message])
        return len(email_messages)


def _account_told_by(message: EmailMessage) -> AbstractUser | None:
    more = [*message.attachments, *getattr(message, "alternatives", [])]
    if more or message.recipients() != message.to or len(message.to) != 1:
        return None
    return get_user_model().objects.filter(email__iexact=message.to[0]).first()


def _describe(account: AbstractUser, done: int, total: int, *, subject: str, **named: Any) -> str:
    return _("Envoi d'un message à %(account)s : « %(subject)s »") % {
        "account": account,
        "subject": subject,
    }


@background_task(_describe)
def send_message(
    account: AbstractUser,
    after: int,
    *,
    subject: str,
    body: str,
    sender: str,
    to: list[str],
    headers: dict[str, str],
) -> Chunk | None:
    EmailMessage(subject, body, sender, to, headers=headers).send(using=SERVER)
    return None
