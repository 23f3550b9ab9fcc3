"""The e-mail that invites somebody to coordinate a network."""

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.emails import send_email
from networks.models import Invitation


def send_invitation(
    invitation: Invitation, token: str, expires: datetime, absolute: Callable[[str], str]
) -> None:
    """Send the link that `token` makes, in the invitation's language.

    `absolute` makes an address of the site one that a message can hold. Raises SMTPException or
    OSError where the message could not leave.
    """
    with override(invitation.language_code):
        network = invitation.section.network
        context = {
            "invitation": invitation,
            "network": network,
            "address": absolute(reverse("invitation", args=[invitation.pk, token])),
            "expires": expires,
        }
        subject = _("Votre invitation à coordonner « %s »") % network.title
        send_email(invitation.email, subject, "networks/emails/invitation.txt", context)
