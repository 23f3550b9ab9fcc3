"""What each request does to its session, and tells the log."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from accounts.log import record
from accounts.models import AccountAction
from accounts.sessions import MUST_ROTATE, SEEN, STARTED

SPREADSHEETS = {"csv", "xlsx"}


class RecordExportsMiddleware:
    """Write in the log who has taken a list of the admin away as a file."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if (
            request.GET.get("export") in SPREADSHEETS
            and response.has_header("Content-Disposition")
            and request.path.startswith(reverse("wagtailadmin_home"))
            and request.user.is_authenticated
        ):
            user = request.user
            record(AccountAction.EXPORTED, user, by=user, request=request, detail=request.path)
        return response


class SessionLimitsMiddleware:
    """End sessions that are old or idle, and renew the key of those whose rights have changed."""

    # The form of a page calls by itself: nobody may be there.
    AUTOMATIC = {"wagtailadmin_editing_sessions:ping"}
    PERIOD = 300  # seconds between two notes that somebody was seen

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: Any) -> None:
        # Whoever has no session keeps none: what the public reads stays cacheable.
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return
        session: Any = request.session
        if SESSION_KEY not in session:
            return
        now = timezone.now().timestamp()
        age, idle = now - session.get(STARTED, 0), now - session.get(SEEN, 0)
        if age > settings.SESSION_COOKIE_AGE or idle > settings.SESSION_IDLE_TIME:
            logout(request)
            return
        if MUST_ROTATE in session and self._is_page(request):
            del session[MUST_ROTATE]
            session.cycle_key()
        view = request.resolver_match.view_name  # type: ignore[union-attr]
        if idle > self.PERIOD and view not in self.AUTOMATIC:
            session[SEEN] = now

    @staticmethod
    def _is_page(request: HttpRequest) -> bool:
        """Whether the answer brings the browser its new key before it asks for anything else."""
        return request.headers.get("Sec-Fetch-Dest", "document") == "document"
