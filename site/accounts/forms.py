"""The forms of whoever is not signed in: to sign in, and to ask for a new password."""

from math import ceil
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm

from accounts.backends import wait_of
from accounts.resets import ask_for_reset


def wait_message(request: HttpRequest | None) -> forms.ValidationError | None:
    """Return what to say if the limits ask to wait before another password is tried."""
    wait = wait_of(request)
    if not wait:
        return None
    minutes = ceil(wait.total_seconds() / 60)
    message = ngettext(
        "Trop d'essais : attendez %(minutes)d minute, ou demandez un nouveau mot de passe.",
        "Trop d'essais : attendez %(minutes)d minutes, ou demandez un nouveau mot de passe.",
        minutes,
    )
    return forms.ValidationError(message, code="wait", params={"minutes": minutes})


def provider_name() -> str:
    """Return the name of the provider with which one may sign in too, if there is one."""
    return settings.SINGLE_SIGN_ON["name"] if settings.SINGLE_SIGN_ON else ""


class LoginForm(WagtailLoginForm):
    """Wagtail's, with a translated label for the password, which says how long to wait."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].widget.attrs["autocomplete"] = "username"
        self.fields["password"].widget.attrs["autocomplete"] = "current-password"
        self.fields["password"].label = _("Mot de passe")

    @property
    def single_sign_on(self) -> str:
        return provider_name()

    def get_invalid_login_error(self) -> forms.ValidationError:
        return wait_message(self.request) or super().get_invalid_login_error()


class PasswordResetForm(WagtailPasswordResetForm):
    """Wagtail's, whose message leaves after the answer.

    The answer says, and takes, the same for an address that no account has, and past the limit.
    """

    def save(self, *args: Any, request: HttpRequest | None = None, **kwargs: Any) -> None:
        assert request is not None
        ask_for_reset(request, self.cleaned_data["email"])
