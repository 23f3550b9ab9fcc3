"""What each request of the admin tells the log."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from accounts.log import record
from accounts.models import AccountAction

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
