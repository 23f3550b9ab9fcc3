"""Write the log of accounts."""

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.log_actions import get_active_log_context

from accounts.models import AccountAction, AccountRecord
from core.roles import Account
from core.text import fold


def account_key(name: str) -> str:
    """Return what stands for a user name or an address, whether an account has it or not."""
    return salted_hmac("accounts.log", fold(name.strip()), algorithm="sha256").hexdigest()


def address_of(request: HttpRequest | None) -> str | None:
    """Return the IP address of whoever asks. A proxy must say it: see docs/en-production.md."""
    return (request.META.get("REMOTE_ADDR") or None) if request else None


def record(
    action: AccountAction,
    account: Account | None = None,
    *,
    name: str = "",
    typed: str = "",
    by: Account | None = None,
    request: HttpRequest | None = None,
    detail: str = "",
) -> AccountRecord:
    """Write a line about an account, by its `name` once it is gone.

    A name that was `typed`, and that no account may have, is not kept as it is.

    `by` is who did it, if it is not said: the user of the admin's request, as in Wagtail's log.
    """
    by = by or get_active_log_context().user
    name = account.get_username() if account else name
    return AccountRecord.objects.create(  # type: ignore[misc] # the context's user is not typed
        at=timezone.now(),
        action=action,
        account=account,
        account_name=name,
        account_key=account_key(name or typed) if name or typed else "",
        by=by,
        by_name=by.get_username() if by else "",
        address=address_of(request),
        detail=detail[: AccountRecord._meta.get_field("detail").max_length],
    )


def rename(account: Account) -> None:
    """Give the lines of an account its present name: a closed one has lost its own."""
    name = account.get_username()
    own = AccountRecord.objects.filter(account=account.pk)
    own.update(account_name=name, account_key=account_key(name))
    AccountRecord.objects.filter(by=account.pk).update(by_name=name)


def account_named(name: str) -> User | None:
    """Return the account that has this user name."""
    return User.objects.filter(username=name).first()


def accounts_at(email: str) -> QuerySet[User]:
    """Return the accounts with this email address or user name, inactive ones included."""
    return User.objects.filter(Q(email__iexact=email) | Q(username__iexact=email))
