"""Prove again who one is: the second factor after the password, and before what is sensitive."""

import re
from datetime import timedelta
from math import ceil
from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from django_otp_webauthn.models import WebAuthnCredential
from wagtail.admin.localization import get_localized_response
from wagtail.admin.utils import get_valid_next_url_from_request

from accounts.forms import provider_name, wait_message
from accounts.log import record
from accounts.models import AccountAction
from accounts.second_factor import PENDING, confirm, factors_of, find_by_code, wait_before_code


class CodeField(forms.CharField):
    """A code in any case, with the spaces and hyphens with which it is shown."""

    def __init__(self, *, label: Any, **attrs: str) -> None:
        attrs |= {"autocomplete": "one-time-code", "autofocus": ""}
        super().__init__(label=label, max_length=40, widget=forms.TextInput(attrs=attrs))

    def to_python(self, value: Any) -> str:
        return re.sub(r"[\s-]", "", super().to_python(value) or "").lower()


class CodeForm(forms.Form):
    """A code of the app, or one of the recovery codes."""

    code = CodeField(label=gettext_lazy("Code de l'application, ou code de secours"))

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request, self.device = request, None

    def clean_code(self) -> str:
        account, code = self.request.user, self.cleaned_data["code"]
        self.device = find_by_code(account, code)
        if self.device is None:
            action = AccountAction.SECOND_FACTOR_REFUSED
            record(action, account, by=account, request=self.request)
            raise self.get_refusal(wait_before_code(account, code))
        return ""

    @staticmethod
    def get_refusal(wait: timedelta) -> forms.ValidationError:
        if wait < timedelta(minutes=1):
            return forms.ValidationError(
                _("Ce code ne convient pas, ou il a servi. Attendez quelques secondes le suivant.")
            )
        minutes = ceil(wait.total_seconds() / 60)
        message = ngettext(
            "Trop de codes essayés : attendez %(minutes)d minute avant le suivant, même bon.",
            "Trop de codes essayés : attendez %(minutes)d minutes avant le suivant, même bon.",
            minutes,
        )
        return forms.ValidationError(message, code="wait", params={"minutes": minutes})


class PasswordForm(forms.Form):
    """The password of an account that has no second factor."""

    password = forms.CharField(
        label=gettext_lazy("Mot de passe"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": ""}),
    )
    device = None

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self) -> str:
        name, password = self.request.user.get_username(), self.cleaned_data["password"]
        if authenticate(self.request, username=name, password=password) != self.request.user:
            raise wait_message(self.request) or forms.ValidationError(
                _("Ce n'est pas votre mot de passe.")
            )
        return ""


@method_decorator([never_cache, sensitive_post_parameters(), login_required], name="dispatch")
class ConfirmView(FormView):
    """Ask for the second factor, or for the password of who has none, then go on."""

    template_name = "accounts/confirm.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer in the language of the account, as the admin does."""
        response: HttpResponseBase = get_localized_response(super().dispatch, request)
        return response

    @cached_property
    def factors(self) -> list[Any]:
        return factors_of(self.request.user)

    def get_form_class(self) -> type[CodeForm | PasswordForm]:
        return CodeForm if self.factors else PasswordForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"request": self.request}

    def form_valid(self, form: CodeForm | PasswordForm) -> HttpResponse:
        confirm(self.request, form.device)
        return redirect(self.next_url)

    @property
    def next_url(self) -> str:
        return get_valid_next_url_from_request(self.request) or "wagtailadmin_home"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            next=get_valid_next_url_from_request(self.request),
            is_signing_in=self.request.session.get(PENDING),
            has_passkey=any(isinstance(device, WebAuthnCredential) for device in self.factors),
            single_sign_on=provider_name() if not self.factors else "",
            has_password=bool(self.request.user.has_usable_password()),  # type: ignore[union-attr]
            **kwargs,
        )
