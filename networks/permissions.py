"""Who decides about a network's coordinators: named rules."""

from core.roles import Account


def can_appoint_coordinators(user: Account) -> bool:
    """Whether they choose who coordinates: those who may change the site's identity.

    A coordinator is not one of them, even in her own section.
    """
    return user.has_perm("core.change_organisationsettings")
