"""Permission rules about the coordinators of networks."""

from core.roles import Account


def can_appoint_coordinators(user: Account) -> bool:
    """Whether the user may invite and remove coordinators.

    This takes the permission to change the organisation settings, which coordinators do not have.
    """
    return user.has_perm("core.change_organisationsettings")
