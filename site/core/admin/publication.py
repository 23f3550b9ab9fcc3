"""Say why a page may not be published, or why visitors do not see one that was."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.models import Page

from core.publication import RefusedPublicationError

SCHEDULE_DIALOG = "schedule-publishing-dialog"


class RefusedPublicationMiddleware:
    """Answer a refused publication by the form of the page, which says why.

    The page may be one of several that are published together, or approved in a dialog.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, RefusedPublicationError) or not request.user.is_authenticated:
            return None
        message = _("Rien n’est publié. %(reason)s")
        messages.error(request, message % {"reason": exception.reason})
        address = reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            step = {"step": "success", "redirect": address}
            return render_modal_workflow(request, "", None, {}, json_data=step)
        return redirect(address)


def warn_of_expiry(request: HttpRequest, pages: Iterable[Page]) -> None:
    """Say which of these pages, just published, have expired: visitors do not see them."""
    published = Page.objects.filter(pk__in=[page.pk for page in pages], live=True)
    for page in published.filter(expire_at__lte=timezone.now()):
        message = _(
            "« %(page)s » reste invisible du public : sa date d’expiration, le %(date)s, est "
            "passée."
        )
        date = date_format(timezone.localtime(page.expire_at), "DATETIME_FORMAT")
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        button = messages.button(f"{address}#{SCHEDULE_DIALOG}", _("Changer la planification"))
        values = {"page": page.get_admin_display_title(), "date": date}
        messages.warning(request, message % values, buttons=[button])
