"""Permission rules about the coordinators of networks."""

from django.contrib.auth.models import AbstractUser


def can_appoint_coordinators(user: AbstractUser) -> bool:
    """Whether the user may invite and remove coordinators.

    This takes the permission to change the organisation settings, which coordinators do not have.
    """
    return user.has_perm("core.change_organisationsettings")
