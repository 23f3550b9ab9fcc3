"""Who answers what people search and do not find: named rules."""

from django.contrib.auth.models import AbstractUser


def can_curate_synonyms(user: AbstractUser) -> bool:
    """Whoever keeps the vocabularies sees what people miss, and can answer it."""
    return user.has_perm("core.change_theme")
