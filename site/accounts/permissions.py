"""Who may do what about accounts, besides Wagtail's own permissions on them."""

from core.roles import Account


def can_read_log(user: Account) -> bool:
    """Whether `user` may read the log of accounts: superusers, and groups given this right."""
    return user.has_perm("accounts.view_accountrecord")
