"""Sending e-mails, and those that belong to no other app."""

from contextlib import suppress
from smtplib import SMTPException
from typing import Any

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.users.models import UserProfile

from core.models import ThemeProposal


def send_email(to: str, subject: str, template: str, context: dict[str, Any]) -> None:
    """Send a message of plain text in the active language.

    Raises SMTPException or OSError where it could not leave. A subject may be made of what an
    editor typed: its line ends, which a header refuses, become spaces.
    """
    body = render_to_string(template, context)
    EmailMessage(" ".join(subject.split()), body, to=[to]).send()


def send_answer_to_proposal(proposal: ThemeProposal, address: str) -> None:
    """Send the answer to whoever proposed a theme, in their language; their page has it anyway."""
    person = proposal.proposed_by
    if not (person and person.is_active and person.email):
        return
    with translation.override(UserProfile.get_for_user(person).get_preferred_language()):
        subject = _("Le thème « %s » que vous avez proposé") % proposal.name
        context = {"proposal": proposal, "address": address}
        with suppress(SMTPException, OSError):
            send_email(person.email, subject, "core/emails/theme_proposal.txt", context)
