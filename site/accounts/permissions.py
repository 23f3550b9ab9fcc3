"""Who may do what about accounts, besides Wagtail's own permissions on them."""

from django.conf import settings

from core.roles import Account


def can_read_log(user: Account) -> bool:
    """Whether `user` may read the log of accounts: superusers, and groups given this right."""
    return user.has_perm("accounts.view_accountrecord")


def must_have_second_factor(user: Account) -> bool:
    """Whether `user` needs a second factor: superusers and editors do, if the setting says so."""
    return settings.SECOND_FACTOR and user.has_perm("core.change_organisationsettings")


def can_reset_second_factor(user: Account, account: Account) -> bool:
    """Whether `user` may remove the second factor of `account`, but not of who has more rights."""
    return user.has_perm("auth.change_user") and (user.is_superuser or not account.is_superuser)
