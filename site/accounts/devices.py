"""Where somebody is signed in, and how to sign out there."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from accounts.log import record
from accounts.models import AccountAction
from accounts.sessions import ADDRESS, AGENT, SEEN, STARTED, is_over, sessions_of
from core.roles import Account

# In this order: each also gives the names of those after it.
BROWSERS = ("Edg", "OPR", "Firefox", "Chrome", "Safari")
SYSTEMS = {"Android": "Android", "iPhone": "iOS", "iPad": "iPadOS", "Windows": "Windows"}
SYSTEMS |= {"Mac OS X": "macOS", "Linux": "Linux"}
NAMES = {"Edg": "Edge", "OPR": "Opera"}


def device_name(agent: str) -> str:
    """Return what a browser calls itself, in two words: « Firefox, Windows »."""
    browser = next((name for name in BROWSERS if re.search(rf"\b{name}\w*/", agent)), "")
    system = next((name for sign, name in SYSTEMS.items() if sign in agent), "")
    return ", ".join(filter(None, [NAMES.get(browser, browser), system])) or _("Appareil inconnu")


@dataclass(frozen=True)
class Device:
    """A session, as its owner sees it."""

    key: str
    name: str
    address: str
    started_at: datetime
    seen_at: datetime
    is_this_one: bool

    @property
    def reference(self) -> str:
        """What names it in a form: its key would let whoever reads it in."""
        return salted_hmac("accounts.devices", self.key, algorithm="sha256").hexdigest()[::2]


def devices_of(account: Account, current: str | None) -> list[Device]:
    """Return where an account is signed in, this device first, then the last seen."""
    devices, now = [], timezone.now()
    for row in sessions_of(account).filter(expire_date__gt=now):
        data = row.get_decoded()
        if not is_over(data, now):
            devices.append(
                Device(
                    key=row.session_key,
                    name=device_name(data.get(AGENT, "")),
                    address=data.get(ADDRESS, ""),
                    started_at=datetime.fromtimestamp(data[STARTED], UTC),
                    seen_at=datetime.fromtimestamp(data[SEEN], UTC),
                    is_this_one=row.session_key == current,
                )
            )
    return sorted(devices, key=lambda device: (not device.is_this_one, -device.seen_at.timestamp()))


class OwnPageMixin(WagtailAdminTemplateMixin):
    """A page of one's own account, whose breadcrumbs end with its title."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class DevicesView(OwnPageMixin, TemplateView):
    """List where one is signed in; sign out there, or everywhere else."""

    template_name = "accounts/admin/devices.html"
    page_title = gettext_lazy("Mes appareils")
    header_icon = "desktop"

    @property
    def devices(self) -> list[Device]:
        return devices_of(self.request.user, self.request.session.session_key)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(devices=self.devices, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """End the session that `appareil` names, or all others for « autres »."""
        named = request.POST.get("appareil", "")
        others = [device for device in self.devices if not device.is_this_one]
        ended = [device for device in others if named in (device.reference, "autres")]
        if not ended and named != "autres":
            raise Http404
        sessions_of(request.user).filter(pk__in=[device.key for device in ended]).delete()
        for device in ended:
            record(AccountAction.SESSION_ENDED, request.user, request=request, detail=device.name)
        messages.success(request, _("C'est fait : cet appareil devra s'identifier de nouveau."))
        return redirect("account_devices")
