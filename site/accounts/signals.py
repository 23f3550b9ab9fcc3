"""What the log takes down by itself."""

from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest
from django.utils import timezone

from accounts import rights_log, second_factor
from accounts.backends import wait_of
from accounts.limits import wait_before_sign_in
from accounts.log import account_named, record, rename
from accounts.models import AccountAction
from accounts.sessions import begin
from core.roles import Account
from privacy.accounts import account_closed


def record_sign_in(request: HttpRequest, user: User, **kwargs: Any) -> None:
    begin(request)
    second_factor.begin(request, user)
    record(AccountAction.SIGNED_IN, user, by=user, request=request)


def record_sign_out(request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    if user:
        record(AccountAction.SIGNED_OUT, user, by=user, request=request)


def record_refusal(
    credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any
) -> None:
    """Count a wrong password, and say once that there were too many."""
    name = str(credentials.get("username") or "")
    if request is None or not name or wait_of(request):
        return
    account = account_named(name)
    record(AccountAction.REFUSED, account, typed=name, request=request)
    if wait_before_sign_in(request, name, timezone.now()):
        record(AccountAction.SLOWED_DOWN, account, typed=name, request=request)


def forget_the_name(account: Account, **kwargs: Any) -> None:
    rename(account)


def connect() -> None:
    user_logged_in.connect(record_sign_in)
    user_logged_out.connect(record_sign_out)
    user_login_failed.connect(record_refusal)
    account_closed.connect(forget_the_name)
    rights_log.connect()
