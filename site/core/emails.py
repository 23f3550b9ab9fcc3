"""Helper to send emails, and the emails of this app."""

from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.users.models import UserProfile

from background.mail import SERVER
from background.request_ids import headers_of_request
from core.models import ThemeProposal


def make_email(to: str, subject: str, template: str, context: dict[str, Any]) -> EmailMessage:
    """Return a plain text email in the active language.

    Newlines in the subject, which headers do not allow, become spaces.
    """
    text = render_to_string(template, context)
    return EmailMessage(" ".join(subject.split()), text, to=[to], headers=headers_of_request())


def send_email(to: str, subject: str, template: str, context: dict[str, Any]) -> None:
    """Send a plain text email in the active language.

    It holds a secret, or its reader waits for it: it does not wait in the database. Raises
    SMTPException or OSError if it cannot be sent.
    """
    make_email(to, subject, template, context).send(using=SERVER)


def url_in_email(address: str) -> str:
    """Return the URL of an address of the site, of which no request says the host."""
    return urljoin(settings.WAGTAILADMIN_BASE_URL, address)


def send_answer_to_proposal(proposal: ThemeProposal) -> None:
    """Send the answer to the author of a proposal, in their language, after this answer."""
    person = proposal.proposed_by
    if not (person and person.is_active and person.email):
        return
    with translation.override(UserProfile.get_for_user(person).get_preferred_language()):
        subject = _("Le thème « %s » que vous avez proposé") % proposal.name
        address = url_in_email(reverse("core_proposals:propose"))
        context = {"proposal": proposal, "address": address}
        make_email(person.email, subject, "core/emails/theme_proposal.txt", context).send()
