"""Permission rules about searches without results."""

from django.contrib.auth.models import AbstractUser


def can_curate_synonyms(user: AbstractUser) -> bool:
    """Whether the user may see the searches without results and add synonyms.

    This takes the permission to change themes.
    """
    return user.has_perm("core.change_theme")
