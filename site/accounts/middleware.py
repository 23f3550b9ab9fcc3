"""What each request does to its session, asks of who makes it, and tells the log."""

from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin import messages

from accounts.log import record
from accounts.models import AccountAction
from accounts.permissions import must_have_second_factor
from accounts.second_factor import CONFIRMED_AT, PENDING, factors_of
from accounts.sessions import MUST_ROTATE, SEEN, follow, is_over, renew

SPREADSHEETS = {"csv", "xlsx"}


class RecordExportsMiddleware(MiddlewareMixin):
    """Write in the log who has taken a list of the admin away as a file."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if (
            request.GET.get("export") in SPREADSHEETS
            and response.has_header("Content-Disposition")
            and request.path.startswith(reverse("wagtailadmin_home"))
            and request.user.is_authenticated
        ):
            user = request.user
            record(AccountAction.EXPORTED, user, by=user, request=request, detail=request.path)
        return response


class SessionLimitsMiddleware(MiddlewareMixin):
    """End sessions that are over, and renew the key of those whose rights have changed."""

    # The form of a page calls by itself: nobody may be there.
    AUTOMATIC = {"wagtailadmin_editing_sessions:ping"}
    LOGOUT = "wagtailadmin_logout"
    PERIOD = 300  # seconds between two notes that somebody was seen

    def process_request(self, request: HttpRequest) -> None:
        # Whoever has no session keeps none: what the public reads stays cacheable.
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            follow(request)

    def process_view(self, request: HttpRequest, *args: Any) -> None:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return
        session: Any = request.session
        if SESSION_KEY not in session:
            return
        now = timezone.now()
        if is_over(session, now):
            # Not by `logout`, after which the log says that somebody has left.
            session.flush()
            request.user = AnonymousUser()
            return
        if MUST_ROTATE in session and self._is_page(request):
            renew(request)
        view = request.resolver_match.view_name  # type: ignore[union-attr]
        if now.timestamp() - session[SEEN] > self.PERIOD and view not in self.AUTOMATIC:
            request.session[SEEN] = now.timestamp()

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Have the browser forget what it keeps of the admin, once one has left."""
        match = request.resolver_match
        if match and match.view_name == self.LOGOUT and "Location" in response.headers:
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    @staticmethod
    def _is_page(request: HttpRequest) -> bool:
        """Whether the answer brings the browser its new key before it asks for anything else."""
        return request.headers.get("Sec-Fetch-Dest", "document") == "document"


class SecondFactorMiddleware(MiddlewareMixin):
    """Let whoever has a second factor do nothing before it, nor whoever must have one without it.

    Outside of the admin, a sign-in that lacks its second factor is none.
    """

    LOGIN = "wagtailadmin_login"
    OPEN = {"confirm_identity", "passkey_begin", "passkey_complete", "wagtailadmin_logout"}
    OPEN |= {"single_sign_on", "single_sign_on_end"}
    OPEN |= {"wagtailadmin_javascript_catalog", "wagtailadmin_sprite"}
    SETTING_UP = {LOGIN, "second_factor", "second_factor_app", "second_factor_codes"}
    SETTING_UP |= {"passkey_register_begin", "passkey_register_complete"}

    def process_view(self, request: HttpRequest, *args: Any) -> HttpResponseBase | None:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return None
        user: Any = request.user
        view = request.resolver_match.view_name  # type: ignore[union-attr]
        if not user.is_authenticated or user.is_verified() or view in self.OPEN:
            return None
        is_admin = request.path.startswith(reverse("wagtailadmin_home"))
        if PENDING in request.session:
            if view == self.LOGIN and request.method == "GET":
                return ask_to_confirm(request, request.GET.get("next", ""))
            if is_admin and view != self.LOGIN:
                return ask_to_confirm(request)
            request.user = AnonymousUser()
        elif is_admin and view not in self.SETTING_UP and must_have_second_factor(user):
            # The factor that she has shown may have been removed since, and another be left.
            if factors_of(user):
                return ask_to_confirm(request)
            return lead_to(request, reverse("second_factor"))
        return None

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Have a sign-in lead to its second factor first, wherever it leads."""
        view = request.resolver_match and request.resolver_match.view_name
        has_entered = view == "single_sign_on_end" or (
            view == self.LOGIN and request.method == "POST"
        )
        if has_entered and "Location" in response.headers and PENDING in request.session:
            return ask_to_confirm(request, response.headers["Location"])
        return response


class ConfirmationMiddleware(MiddlewareMixin):
    """Ask again who it is, before accounts, roles, second factors, devices and lists as files.

    A form that was opened in time may take as long again to fill.
    """

    GUARDED = (
        *("wagtailusers_", "networks_coordination:", "privacy:"),
        *("second_factor", "passkey_register_", "account_devices"),
    )
    RECENT = 15 * 60  # seconds

    def process_view(self, request: HttpRequest, *args: Any) -> HttpResponseBase | None:
        if not self._is_sensitive(request) or not request.user.is_authenticated:
            return None
        age = timezone.now().timestamp() - request.session.get(CONFIRMED_AT, 0)
        if age <= self.RECENT * (1 if request.method in {"GET", "HEAD"} else 2):
            return None
        return ask_to_confirm(request)

    def _is_sensitive(self, request: HttpRequest) -> bool:
        view = request.resolver_match.view_name  # type: ignore[union-attr]
        if view == "wagtailadmin_account":
            # One's own address: the link for a new password goes there.
            email = getattr(request.user, "email", "")
            return request.POST.get("name_email-email", email) != email
        return view.startswith(self.GUARDED) or (
            request.path.startswith(reverse("wagtailadmin_home"))
            and (request.GET.get("export") in SPREADSHEETS or "/auth/user/" in request.path)
        )


def ask_to_confirm(request: HttpRequest, back: str = "") -> HttpResponseBase:
    """Redirect to the page that asks who it is, and from there `back`, or to where one is."""
    is_lost = not back and request.method not in {"GET", "HEAD"}
    # That of the form, which the page that asks takes on this site alone.
    here = request.headers.get("Referer", "") if is_lost else request.get_full_path()
    question = urlencode({"next": back or here})
    response = lead_to(request, f"{reverse('confirm_identity')}?{question}")
    if is_lost:
        messages.warning(
            request, _("Rien n'est enregistré : prouvez que c'est vous, puis recommencez.")
        )
    return response


def lead_to(request: HttpRequest, address: str) -> HttpResponseBase:
    """Redirect a person; a script would take the page for its answer."""
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        raise PermissionDenied
    return redirect(address)
