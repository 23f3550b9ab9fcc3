"""Send the email that invites somebody to coordinate a network."""

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.emails import send_email
from networks.models import Invitation


def send_invitation(
    invitation: Invitation, token: str, expires: datetime, build_absolute_uri: Callable[[str], str]
) -> None:
    """Send the link that contains `token`, in the language of the invitation.

    `build_absolute_uri` makes an absolute URL from a path. Raise SMTPException or OSError if the
    email cannot be sent.
    """
    with override(invitation.language_code):
        network = invitation.section.network
        context = {
            "invitation": invitation,
            "network": network,
            "address": build_absolute_uri(reverse("invitation", args=[invitation.pk, token])),
            "expires": expires,
        }
        subject = _("Votre invitation à coordonner « %s »") % network.title
        send_email(invitation.email, subject, "networks/emails/invitation.txt", context)
