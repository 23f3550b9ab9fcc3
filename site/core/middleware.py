"""Middleware of the site."""

import logging
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.http.request import split_domain_port
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.auth import permission_denied

from core import permissions
from core.lookups import site_for
from core.storage import UnwritableError

logger = logging.getLogger(__name__)

CHECKS = ("/healthz", "/readyz", "/metrics")
"""What machines ask, whose answers are those of no site in particular."""
NEEDS_NO_SITE = (*CHECKS, "/static/", "/media/")


class AddressLocaleMiddleware(LocaleMiddleware):
    """Use only the URL to set the language, so that caches can share the responses."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        response.headers.setdefault("Content-Language", get_language())
        return response


class CachedSiteMiddleware:
    """Set the site of the request from the cache: Wagtail would query it for each request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(NEEDS_NO_SITE):
            host = split_domain_port(request.get_host())[0]
            site = site_for(host, request.get_port(), get_language())
            if site:
                # The attribute in which Site.find_for_request() caches the site.
                request._wagtail_site = site  # type: ignore[attr-defined]
        return self.get_response(request)


class UnwritableFilesMiddleware:
    """Say in words that a file could not be stored: nothing of it or of its form is kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, UnwritableError):
            return None
        logger.error("A file could not be stored.", exc_info=exception)
        message = _("Le serveur n'a pas pu garder ce fichier : sa place manque. Rien n'est changé.")
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return JsonResponse({"success": False, "error_message": message})
        context = {"page_title": _("Fichier refusé"), "message": message}
        return render(request, "core/admin/not_saved.html", context, status=507)


class MetWritersMiddleware:
    """Say in words that somebody has just written what this form was to write.

    A form looks for what is there already before it writes: the database alone knows, when two
    are sent at the same moment.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        is_admin = request.path.startswith(reverse("wagtailadmin_home"))
        if not (isinstance(exception, IntegrityError) and request.method == "POST" and is_admin):
            return None
        logger.warning("The database has refused a form.", exc_info=exception)
        message = _("Quelqu'un d'autre vient d'enregistrer la même chose, ou de la supprimer.")
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return JsonResponse({"success": False, "error_message": message}, status=409)
        context = {"page_title": _("Rien n'est enregistré"), "message": message}
        return render(request, "core/admin/not_saved.html", context, status=409)


class AdminTimeZoneMiddleware:
    """Show and read all times of the admin in the time zone of the site, as visitors do.

    Wagtail activates the zone of the user's profile, which may hold one from before
    WAGTAIL_USER_TIME_ZONES.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: Any) -> None:
        if request.path.startswith(reverse("wagtailadmin_home")):
            profile = getattr(request.user, "wagtail_userprofile", None)
            if profile:
                profile.current_time_zone = ""


class GuardedViewsMiddleware:
    """Deny the views that name any page to users who may only see some pages.

    Wagtail opens these views to users with any permission on any page, and has no hook for them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: tuple,
        kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        name = request.resolver_match.view_name  # type: ignore[union-attr]
        if name not in permissions.GUARDED_VIEWS:
            return None
        if not request.user.has_perm("wagtailadmin.access_admin"):
            return None  # Wagtail asks to sign in
        pages = [kwargs["page_id"]] if "page_id" in kwargs else request.GET.getlist("id")
        if permissions.can_open_view(request.user, name, pages):
            return None
        return permission_denied(request)
