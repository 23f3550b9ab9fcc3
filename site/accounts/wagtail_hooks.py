"""What is added to the Wagtail admin about accounts."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.admin_views import AccountLogView
from accounts.devices import DevicesView
from accounts.permissions import can_read_log


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
        "url": reverse("account_devices"),
        "label": _("Mes appareils"),
        "help_text": _("Là où votre compte est ouvert ; s'y déconnecter."),
    }
