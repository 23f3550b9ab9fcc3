"""The second factor of an account: a code of an app or of a list, or a passkey (django-otp)."""

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import django_otp
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp_webauthn.models import WebAuthnCredential

from accounts.log import record
from accounts.models import AccountAction
from accounts.sessions import sessions_of
from core.roles import Account

PENDING, CONFIRMED_AT = "second_factor_pending", "confirmed_at"
CODES = 10
FACTORS: tuple[type[Device], ...] = (TOTPDevice, WebAuthnCredential)
"""Recovery codes replace one of these, and are worth nothing alone."""


def factors_of(account: Account) -> list[Any]:
    """Return the app and the passkeys of an account."""
    return [row for model in FACTORS for row in model.objects.devices_for_user(account, True)]


def kind_of(device: Device) -> str:
    return _("application") if isinstance(device, TOTPDevice) else _("clé d'accès")


def codes_left(account: Account) -> int:
    return StaticToken.objects.filter(device__user=account.pk).count()


def find_by_code(account: Account, code: str) -> Device | None:
    """Return the device that accepts a code; a wrong one makes the next wait longer."""
    for device in _devices_for(account, code):
        if django_otp.verify_token(account, device.persistent_id, code):
            return device
    return None


def wait_before_code(account: Account, code: str) -> timedelta:
    """Return how long no code like this one is looked at, after those that were wrong."""
    now = timezone.now()
    refusals = [device.verify_is_allowed()[1] for device in _devices_for(account, code)]
    return max((refusal["locked_until"] for refusal in refusals if refusal), default=now) - now


def _devices_for(account: Account, code: str) -> QuerySet[Device]:
    model = TOTPDevice if re.fullmatch(r"[0-9]{6}", code) else StaticDevice
    return model.objects.devices_for_user(account, confirmed=True)


def make_codes(account: Account) -> list[str]:
    """Replace the recovery codes, and return the new ones, which nobody can read again."""
    StaticDevice.objects.filter(user=account.pk).delete()
    device = StaticDevice.objects.create(user_id=account.pk, name="codes")
    codes = [StaticToken.random_token() + StaticToken.random_token() for _n in range(CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return ["-".join(re.findall("....", code)) for code in codes]


def begin(request: HttpRequest, account: Account) -> None:
    """Note, when somebody signs in, that it is she, and whether the second factor is to come."""
    request.session[CONFIRMED_AT] = timezone.now().timestamp()
    if factors_of(account):
        request.session[PENDING] = True


def confirm(request: HttpRequest, device: Device | None = None) -> None:
    """Note that whoever is signed in has just proven who it is, with a device if she has one."""
    if device:
        django_otp.login(request, device)
    request.session.pop(PENDING, None)
    request.session[CONFIRMED_AT] = timezone.now().timestamp()
    request.session.cycle_key()


def added(request: HttpRequest, device: Device) -> None:
    """Log a new factor; the other devices, which have not shown it, sign in again."""
    account, kind = request.user, kind_of(device)
    record(AccountAction.SECOND_FACTOR_ADDED, account, by=account, request=request, detail=kind)
    confirm(request, device)
    end_other_sessions(request, account)


def remove(request: HttpRequest, account: Account, devices: Iterable[Any]) -> None:
    """Remove factors of an account, and its recovery codes with the last; sign out elsewhere."""
    for device in devices:
        device.delete()
        action, kind = AccountAction.SECOND_FACTOR_REMOVED, kind_of(device)
        record(action, account, by=request.user, request=request, detail=kind)
    if not factors_of(account):
        StaticDevice.objects.filter(user=account.pk).delete()
    end_other_sessions(request, account)


def end_other_sessions(request: HttpRequest, account: Account) -> None:
    """Have the other devices of an account sign in again: their proof may be another's."""
    sessions_of(account).exclude(pk=request.session.session_key).delete()
