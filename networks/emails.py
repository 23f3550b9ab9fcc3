"""Send the email that invites somebody to coordinate a network."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.emails import send_email, url_in_email
from networks.models import Invitation


def send_invitation(invitation: Invitation, token: str, expires: datetime) -> None:
    """Send the link that contains `token`, in the language of the invitation.

    Raise SMTPException or OSError if the email cannot be sent.
    """
    with override(invitation.language_code):
        network = invitation.section.network
        context = {
            "invitation": invitation,
            "network": network,
            "address": url_in_email(reverse("invitation", args=[invitation.pk, token])),
            "expires": expires,
        }
        subject = _("Votre invitation à coordonner « %s »") % network.title
        send_email(invitation.email, subject, "networks/emails/invitation.txt", context)
