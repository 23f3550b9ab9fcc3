"""Permission rules about what the site says of people."""

from core.roles import Account


def can_answer_people(user: Account) -> bool:
    """Whether the user may see, export and erase what the site says of a person."""
    return user.is_active and user.is_superuser
