"""What is added to the Wagtail admin about accounts."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission, User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django_otp_webauthn.views import BeginCredentialRegistrationView
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from accounts.admin_views import AccountLogView
from accounts.devices import DevicesView
from accounts.permissions import can_read_log, can_reset_second_factor
from accounts.second_factor_views import (
    AppView,
    CodesView,
    RegisterPasskeyView,
    ResetSecondFactorView,
    SecondFactorView,
)


class AccountLogMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_read_log(request.user)


@hooks.register("register_permissions")
def register_permissions() -> QuerySet[Permission]:
    """Let the form of a group give the right to read the log."""
    return Permission.objects.filter(codename="view_accountrecord")


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern]:
    results = AccountLogView.as_view(results_only=True)
    return [
        path("account/deux-etapes/", SecondFactorView.as_view(), name="second_factor"),
        path("account/deux-etapes/application/", AppView.as_view(), name="second_factor_app"),
        path("account/deux-etapes/secours/", CodesView.as_view(), name="second_factor_codes"),
        path(
            "account/deux-etapes/cle/debut/",
            BeginCredentialRegistrationView.as_view(),
            name="passkey_register_begin",
        ),
        path(
            "account/deux-etapes/cle/",
            RegisterPasskeyView.as_view(),
            name="passkey_register_complete",
        ),
        path(
            "users/<int:pk>/deux-etapes/",
            ResetSecondFactorView.as_view(),
            name="second_factor_reset",
        ),
        path("account/appareils/", DevicesView.as_view(), name="account_devices"),
        path("journal-des-comptes/", AccountLogView.as_view(), name="account_log"),
        path("journal-des-comptes/resultats/", results, name="account_log_results"),
    ]


@hooks.register("register_reports_menu_item")
def register_reports_menu_item() -> MenuItem:
    return AccountLogMenuItem(
        _("Journal des comptes"),
        reverse("account_log"),
        name="account-log",
        icon_name="history",
        order=1300,
    )


@hooks.register("register_account_menu_item")
def register_account_menu_item(request: HttpRequest) -> dict[str, Any]:
    return {
        "url": reverse("second_factor"),
        "label": _("Vérification en deux étapes"),
        "help_text": _("Une application ou une clé d'accès, en plus du mot de passe."),
    }


@hooks.register("register_account_menu_item")
def register_devices_menu_item(request: HttpRequest) -> dict[str, Any]:
    return {
        "url": reverse("account_devices"),
        "label": _("Mes appareils"),
        "help_text": _("Là où votre compte est ouvert ; s'y déconnecter."),
    }


@hooks.register("register_user_listing_buttons")
def register_user_listing_buttons(user: User, request_user: User) -> Iterator[Button]:
    """Offer to reset the second factor of somebody else, to who may."""
    if can_reset_second_factor(request_user, user):
        label = _("Réinitialiser la vérification")
        address = reverse("second_factor_reset", args=[user.pk])
        yield Button(label, address, icon_name="key", priority=40)
