"""Inviting somebody by e-mail to coordinate a network: a link that is good once, for a week."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.db import models, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from networks.emails import send_invitation
from networks.models import Invitation, Section
from networks.roles import open_section

LIFETIME = timedelta(days=7)
RETENTION = timedelta(days=365)
"""How long the address of somebody who was invited is kept."""


class InvitationStatus(models.TextChoices):
    """What a link is good for now."""

    OPEN = "open"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    ARCHIVED = "archived"


class ClosedError(Exception):
    """The invitation can no longer be accepted; `status` says why."""

    def __init__(self, status: InvitationStatus):
        super().__init__(status)
        self.status = status


def expires_at(invitation: Invitation) -> datetime:
    """The instant from which its link opens nothing."""
    return invitation.sent_at + LIFETIME


def status_of(invitation: Invitation) -> InvitationStatus:
    if invitation.accepted_at:
        return InvitationStatus.ACCEPTED
    if invitation.withdrawn_at:
        return InvitationStatus.WITHDRAWN
    if expires_at(invitation) <= timezone.now():
        return InvitationStatus.EXPIRED
    return (
        InvitationStatus.ARCHIVED if invitation.section.network.archived else InvitationStatus.OPEN
    )


def token_of(invitation: Invitation) -> str:
    """The secret of its link. Sent again, it gets another, and the former is good for nothing."""
    said = f"{invitation.pk} {invitation.email} {invitation.sent_at.timestamp()}"
    return salted_hmac("networks.invitations", said, algorithm="sha256").hexdigest()[::2]


def find(pk: int, token: str) -> Invitation | None:
    """The invitation of a link, whatever its standing; None where the link is not ours."""
    found = Invitation.objects.select_related("section__group").filter(pk=pk).first()
    return found if found and constant_time_compare(token, token_of(found)) else None


def accounts_at(email: str) -> QuerySet:
    """The accounts of this address, closed ones too."""
    return get_user_model().objects.filter(Q(email__iexact=email) | Q(username__iexact=email))


@transaction.atomic
def invite(
    section: Section,
    email: str,
    *,
    language_code: str,
    absolute: Callable[[str], str],
    replaces: AbstractUser | None = None,
) -> Invitation:
    """Invite the address, or invite it anew; nothing is kept of what could not be sent.

    `absolute` makes an address of the site one that a message can hold.
    """
    section.invitations.filter(sent_at__lt=timezone.now() - RETENTION).delete()
    values = {
        "section": section,
        "email": email,
        "language_code": language_code,
        "replaces": replaces,
        "sent_at": timezone.now(),
    }
    invitation, _created = section.invitations.waiting().update_or_create(
        email__iexact=email, defaults=values
    )
    send_invitation(invitation, token_of(invitation), expires_at(invitation), absolute)
    return invitation


@transaction.atomic
def accept(invitation: Invitation, member: Callable[[], AbstractUser]) -> AbstractUser:
    """Let `member` coordinate; whoever hands over to them leaves.

    `member` is asked once the invitation is known to be open, and may make the account.
    Raises ClosedError.
    """
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    status = status_of(locked)
    if status != InvitationStatus.OPEN:
        raise ClosedError(status)
    user = member()
    # The group may have been deleted by hand since.
    members = open_section(locked.section.network).members
    members.add(user)
    if locked.replaces and locked.replaces != user:
        members.remove(locked.replaces)
    locked.accepted_at = timezone.now()
    locked.save()
    return user


def withdraw(invitation: Invitation) -> None:
    """Close a link that was sent; one that was used or withdrawn stays as it is."""
    waiting = Invitation.objects.waiting().filter(pk=invitation.pk)
    waiting.update(withdrawn_at=timezone.now())
