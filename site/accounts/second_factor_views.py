"""The admin views where one sets up a second factor, and where it is reset for somebody else."""

import re
from base64 import b32encode
from typing import Any

import segno
from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice, default_key
from django_otp_webauthn import views as webauthn
from django_otp_webauthn.models import WebAuthnCredential
from wagtail.admin import messages

from accounts import second_factor
from accounts.confirming import CodeField
from accounts.devices import OwnPageMixin, device_name
from accounts.permissions import can_reset_second_factor, must_have_second_factor


class SecondFactorMixin(OwnPageMixin):
    page_title = gettext_lazy("Vérification en deux étapes")
    header_icon = "key"


class SecondFactorView(SecondFactorMixin, TemplateView):
    """List one's factors, with what adds and removes them."""

    template_name = "accounts/admin/second_factor.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        account = self.request.user
        factors = second_factor.factors_of(account)
        return super().get_context_data(
            factors=factors,
            has_app=any(isinstance(device, TOTPDevice) for device in factors),
            codes_left=second_factor.codes_left(account),
            is_required=must_have_second_factor(account),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Remove the factor that `facteur` names."""
        named = request.POST.get("facteur", "")
        factors = second_factor.factors_of(request.user)
        removed = [device for device in factors if device.persistent_id == named]
        if not removed:
            raise Http404
        if len(factors) == 1 and must_have_second_factor(request.user):
            messages.error(request, _("Il vous en faut au moins un : ajoutez-en un autre d'abord."))
        else:
            second_factor.remove(request, request.user, removed)
            messages.success(request, _("C'est retiré."))
        return redirect("second_factor")


class AppForm(forms.Form):
    """A code of the app that has just been set up."""

    code = CodeField(label=gettext_lazy("Code affiché par l'application"), inputmode="numeric")

    def __init__(self, *args: Any, device: TOTPDevice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.device = device

    def clean_code(self) -> str:
        code, totp = self.cleaned_data["code"], TOTP(self.device.bin_key)
        # The device would save itself at a wrong code.
        if not re.fullmatch(r"[0-9]{6}", code) or not totp.verify(int(code), tolerance=1):
            raise forms.ValidationError(
                _("Ce code ne convient pas : tapez celui que l'application montre maintenant.")
            )
        self.device.last_t, self.device.drift = totp.t(), totp.drift
        return code


class AppView(SecondFactorMixin, FormView):
    """Set up an app: show its secret, and ask for a code that proves it has it."""

    template_name = "accounts/admin/second_factor_app.html"
    form_class = AppForm
    KEY = "app_key"  # in the session: no other one is shown it

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if TOTPDevice.objects.devices_for_user(request.user, confirmed=True).exists():
            return redirect("second_factor")
        key = request.session.setdefault(self.KEY, default_key())
        self.device = TOTPDevice(user_id=request.user.pk, name="", key=key)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"device": self.device}

    def form_valid(self, form: AppForm) -> HttpResponse:
        self.device.save()
        del self.request.session[self.KEY]
        second_factor.added(self.request, self.device)
        return redirect("second_factor_codes")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        secret = b32encode(self.device.bin_key).decode()
        return super().get_context_data(
            picture=segno.make(self.device.config_url).svg_data_uri(scale=5, light="#fff"),
            secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
            **kwargs,
        )


class CodesView(SecondFactorMixin, TemplateView):
    """Make recovery codes, and show them once."""

    template_name = "accounts/admin/second_factor_codes.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not second_factor.factors_of(request.user):
            return redirect("second_factor")
        codes = second_factor.make_codes(request.user)
        return self.render_to_response(self.get_context_data(codes=codes))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            codes_left=second_factor.codes_left(self.request.user), **kwargs
        )


class RegisterPasskeyView(webauthn.CompleteCredentialRegistrationView):
    """Keep a passkey, under the name of the browser where it was made."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        response: JsonResponse = super().post(*args, **kwargs)
        passkey = WebAuthnCredential.objects.filter(user=self.request.user.pk).latest("pk")
        passkey.name = device_name(self.request.headers.get("User-Agent", ""))
        passkey.save(update_fields=["name"])
        second_factor.added(self.request, passkey)
        return response


class PasskeyView(webauthn.CompleteCredentialAuthenticationView):
    """Sign in, or confirm who one is, with a passkey."""

    def complete_auth(self, device: WebAuthnCredential) -> None:
        super().complete_auth(device)
        if device.user_id == self.request.user.pk:
            second_factor.confirm(self.request, device)


class ResetSecondFactorView(SecondFactorMixin, TemplateView):
    """Remove the factors of somebody who has lost them."""

    template_name = "accounts/admin/second_factor_reset.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.account = get_object_or_404(User, pk=kwargs["pk"])
        if not can_reset_second_factor(request.user, self.account):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        factors = second_factor.factors_of(self.account)
        second_factor.remove(request, self.account, factors)
        messages.success(
            request, _("%s s'identifiera avec son seul mot de passe.") % self.account.get_username()
        )
        return redirect("wagtailusers_users:edit", self.account.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            account=self.account,
            is_required=must_have_second_factor(self.account),
            back=reverse("wagtailusers_users:edit", args=[self.account.pk]),
            **kwargs,
        )
