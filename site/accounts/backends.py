"""Signing in with a password, at most so many times."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone

from accounts.limits import wait_before_sign_in


class PasswordBackend(ModelBackend):
    """Django's, which tries no password while its limits ask to wait."""

    def authenticate(  # type: ignore[override] # Django's own signature, which differs too
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> User | None:
        if request and username:
            wait = wait_before_sign_in(request, username, timezone.now())
            request.sign_in_wait = wait  # type: ignore[attr-defined]
            if wait:
                raise PermissionDenied
        return super().authenticate(request, username, password, **kwargs)


def wait_of(request: HttpRequest | None) -> timedelta:
    """Return how long the limits ask to wait, as they were found in this request."""
    return getattr(request, "sign_in_wait", timedelta())
