"""Invite people by email to coordinate a network, with a single-use link valid for a week."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.contrib.auth.models import AbstractUser, User
from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from accounts.log import record
from accounts.models import AccountAction
from networks.emails import send_invitation
from networks.models import Invitation, Section
from networks.roles import open_section

LIFETIME = timedelta(days=7)
RETENTION = timedelta(days=365)
"""How long an invitation, and so the email address in it, is kept."""


class InvitationStatus(models.TextChoices):
    """The state of an invitation; only an open one can be accepted."""

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
    """Return the datetime from which the link is refused."""
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
    """Return the secret of the invitation's link.

    It depends on `sent_at`: resending the invitation makes the former link invalid.
    """
    value = f"{invitation.pk} {invitation.email} {invitation.sent_at.timestamp()}"
    return salted_hmac("networks.invitations", value, algorithm="sha256").hexdigest()[::2]


def find(pk: int, token: str) -> Invitation | None:
    """Return the invitation of a link, whatever its status, or None if the token is wrong."""
    invitation = Invitation.objects.select_related("section__group").filter(pk=pk).first()
    if invitation and constant_time_compare(token, token_of(invitation)):
        return invitation
    return None


@transaction.atomic
def invite(
    section: Section,
    email: str,
    *,
    language_code: str,
    replaces: AbstractUser | None = None,
) -> Invitation:
    """Send an invitation, or resend the pending one of this address.

    Raise SMTPException or OSError, and save nothing, if the email cannot be sent.
    """
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
    send_invitation(invitation, token_of(invitation), expires_at(invitation))
    record(AccountAction.INVITED, detail=_described(invitation))
    return invitation


def _described(invitation: Invitation) -> str:
    return f"{invitation.email}, {invitation.section.network.title}"


@transaction.atomic
def accept(invitation: Invitation, get_user: Callable[[], AbstractUser]) -> AbstractUser:
    """Add a user to the coordinators, and remove the one that the invitation replaces.

    `get_user` returns the user; it may create the account, so it is called only once the
    invitation is locked and open. Raise ClosedError if it is not open.
    """
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    status = status_of(locked)
    if status != InvitationStatus.OPEN:
        raise ClosedError(status)
    user = get_user()
    # Creates the group again if somebody has deleted it in the admin.
    members = open_section(locked.section.network).members
    members.add(user)
    if locked.replaces and locked.replaces != user:
        members.remove(locked.replaces)
    locked.accepted_at = timezone.now()
    locked.save()
    record(AccountAction.INVITATION_ACCEPTED, user, by=user, detail=_described(locked))
    return user


def accept_by_verified_address(email: str, claims: dict[str, str]) -> User | None:
    """Accept the invitations of an address that no account has, and return the new account.

    `claims` are those of OpenID Connect, or ProConnect's. Return None if no invitation is open.
    """
    waiting = Invitation.objects.waiting().filter(email__iexact=email)
    is_open = [row for row in waiting if status_of(row) == InvitationStatus.OPEN]
    if not is_open:
        return None
    names = {
        "first_name": claims.get("given_name", ""),
        "last_name": claims.get("usual_name") or claims.get("family_name", ""),
    }
    with transaction.atomic():
        account = User.objects.create_user(
            email.lower(), email.lower(), **{field: name[:150] for field, name in names.items()}
        )
        for invitation in is_open:
            accept(invitation, lambda: account)
    return account


def withdraw(invitation: Invitation) -> bool:
    """Make the link of a pending invitation invalid; return whether it was pending."""
    pending = Invitation.objects.waiting().filter(pk=invitation.pk)
    is_withdrawn = bool(pending.update(withdrawn_at=timezone.now()))
    if is_withdrawn:
        record(AccountAction.INVITATION_WITHDRAWN, detail=_described(invitation))
    return is_withdrawn
