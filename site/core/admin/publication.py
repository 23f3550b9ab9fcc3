"""Say why a page may not be published, whichever view asked for it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow

from core.publication import RefusedPublicationError


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
